// npm run backup [-- file.tar]: one archive of database and files. With the embedded database the app has to be stopped.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { storageFolder } from "@/lib/storage";
import { writeArchive } from "./backup/write-archive";
import { openConnection } from "./support/open-connection";

try {
  const stamp = now()
    .toISOString()
    .replace(/:\d\d\..*/, "")
    .replace(":", "");
  const target = resolve(process.argv[2] ?? join(env.dataFolder, "backups", `plainproof-${stamp}.tar`));
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const connection = await openConnection();
  const { tables, files } = await writeArchive({ connection, files: storageFolder(), version }, target);
  await connection.close();
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${rows} rows and ${files.length} files are kept in ${target}`);
  console.log("It holds everything, people's names included: keep it where only you can read it.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
