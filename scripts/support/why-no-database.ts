/** What to say where PostgreSQL cannot be reached: which server, why, what to do. Never the password. */
export function whyNoDatabase(error: unknown, address: string): string {
  const url = new URL(address);
  const where = `${url.hostname || "localhost"}:${url.port || 5432}`;
  const code = (error as { code?: string }).code ?? "";
  if (code === "28P01" || code === "28000") {
    return `The database at ${where} does not let ${url.username || "this user"} in. Check the name and password in DATABASE_URL.`;
  }
  if (code === "3D000")
    return `The server at ${where} has no database "${url.pathname.slice(1)}". Create it, or change DATABASE_URL.`;
  return `The database at ${where} cannot be reached${code ? ` (${code})` : ""}. Check that PostgreSQL runs there, and DATABASE_URL.`;
}
