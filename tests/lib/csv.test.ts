import { expect, test } from "vitest";
import { attachment } from "@/lib/attachment";
import { csvRows, toCsv } from "@/lib/csv";

test.each(["=1", "+1", "-1", "@x", "\tx", "\rx"])("the cell %j is no formula in a spreadsheet", (cell) => {
  expect(
    csvRows([[cell]])
      .replaceAll('"', "")
      .startsWith("'"),
  ).toBe(true);
  expect(
    toCsv([{ a: cell }])
      .split("\r\n")[1]
      ?.replaceAll('"', "")
      .startsWith("'"),
  ).toBe(true);
});

test("a table says that it is UTF-8, is headed by its names, and keeps plain and quoted words", () => {
  expect(toCsv([{ Name: "Lock, large", Answers: 2, Until: null }])).toBe(
    '\uFEFFName,Answers,Until\r\n"Lock, large",2,\r\n',
  );
});

test("a file to keep has a name that a header can hold, and is stored by nobody on the way", async () => {
  const answer = attachment('Löck "4"\r\n4.2.0', "csv", "a");
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="l-ck-4-4.2.0.csv"');
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(await answer.text()).toBe("a");
});
