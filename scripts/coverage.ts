// Prints for each source and section how much of it content covers, and by what: npm run coverage
import { ContentError, readWritten } from "@/lib/content";
import { ALL, type CoverageRow, coverageTable, coverColumns, grouped } from "@/lib/content/coverage-table";

const headings = ["items", "covered", "excused", ...coverColumns];
const numbersOf = ({ items, covered, excused, by }: CoverageRow) => [items, covered, excused, ...by];

const sumsOf = (rows: CoverageRow[]) =>
  headings.map((_, column) => rows.reduce((sum, row) => sum + (numbersOf(row)[column] ?? 0), 0));

function line(name: string, numbers: readonly (number | string)[]) {
  const cells = numbers.map((it, column) => String(it || "-").padStart((headings[column]?.length ?? 0) + 2));
  console.log(`${name.padEnd(40)}${cells.join("")}`);
}

try {
  const written = readWritten(process.cwd());
  const rows = coverageTable(written);
  line("", headings);
  for (const [source, sections] of grouped(rows, (row) => row.source)) {
    console.log(source);
    for (const row of sections) line(`  ${row.section}`, numbersOf(row));
  }
  const ofGuidance = new Set(written.sources.flatMap(({ data }) => data.parts.map(({ id }) => id)));
  const whole = rows.filter(({ section }) => section === ALL);
  line("Guidance, items", sumsOf(whole.filter(({ source }) => ofGuidance.has(source))));
  line("Rules, provisions", sumsOf(whole.filter(({ source }) => !ofGuidance.has(source))));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
