// npm run audit:verify: computes the trail's chains again and says what does not fit. Ends with 1 if anything does not.
import { verifyChain } from "@/features/audit/verify-chain";
import { INSTALLATION } from "@/lib/audit";
import { database } from "@/lib/db";
import { readingAsKeeper } from "@/lib/reading";
import { sentenceFor } from "./support/sentence-for";

try {
  const reports = await readingAsKeeper(async (tx) => {
    const organisations = await tx.organisation.findMany({ select: { id: true, name: true } });
    const chains = [...organisations, { id: INSTALLATION, name: "The installation itself" }];
    const found = [];
    for (const { id, name } of chains) found.push({ name, ...(await verifyChain(tx, id)) });
    return found;
  });
  for (const { name, entries, head, findings } of reports) {
    console.log(`${name}: ${entries} entries, head ${head}`);
    for (const finding of findings) console.log(`  ${finding}`);
  }
  const wrong = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  console.log(wrong === 0 ? "The trail is whole." : `The trail is not whole: ${wrong} findings.`);
  process.exitCode = wrong === 0 ? 0 : 1;
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 2;
}
// Where the database could not be opened there is nothing to close.
await Promise.resolve()
  .then(() => database().$disconnect())
  .catch(() => undefined);
process.exit();
