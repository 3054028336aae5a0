const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file to keep, made for whoever asked: nothing on the way may store it. The name loses what a header cannot hold. */
export function attachment(name: string, ending: keyof typeof types, body: BodyInit): Response {
  const plain = name.replace(/[^A-Za-z0-9.]+/g, "-").toLowerCase();
  return new Response(body, {
    headers: {
      "Content-Type": types[ending],
      "Content-Disposition": `attachment; filename="${plain}.${ending}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
