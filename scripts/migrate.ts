// npm run db:migrate: brings the database up to date without starting the app, for those who run several processes.
import { openDatabase } from "./support/open-database";

try {
  const { applied, close } = await openDatabase();
  await close();
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
