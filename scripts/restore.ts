// npm run restore -- file.tar: brings an archive back, into an empty database and data folder only.
import { resolve } from "node:path";
import { verifyChain } from "@/features/audit/verify-chain";
import { database } from "@/lib/db";
import { readingAsKeeper } from "@/lib/reading";
import { storageFolder } from "@/lib/storage";
import { restoreArchive } from "./backup/restore-archive";
import { openConnection } from "./support/open-connection";
import { openDatabase } from "./support/open-database";

try {
  const file = process.argv[2];
  if (!file) throw new Error("Name the archive: npm run restore -- plainproof-2026-11-21T1200.tar");
  const connection = await openConnection();
  const { tables, files, madeAt } = await restoreArchive(resolve(file), { connection, files: storageFolder() });
  await connection.close();
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${rows} rows and ${files.length} files of ${madeAt} are back.`);

  const { close } = await openDatabase();
  for (const { id, name } of await database().organisation.findMany({ select: { id: true, name: true } })) {
    const { entries, findings } = await readingAsKeeper((tx) => verifyChain(tx, id));
    for (const finding of findings) console.error(finding);
    if (findings.length > 0) process.exitCode = 1;
    else console.log(`The trail of ${name} is whole: ${entries} entries.`);
  }
  await close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
