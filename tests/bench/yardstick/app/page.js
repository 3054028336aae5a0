import pg from "pg";

export const dynamic = "force-dynamic";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

/** A page with one query and nothing else: what ours are measured against. */
export default async function Page() {
  const { rows } = await pool.query(`SELECT "name" FROM "Organisation" LIMIT 1`);
  return <h1>{rows[0]?.name}</h1>;
}
