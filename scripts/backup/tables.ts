import type { Connection } from "@/lib/migrations";

export type Table = { name: string; columns: string[]; key: string[] };

/** Every table of the product with its columns and its key, in alphabetical order. */
export async function listTables(connection: Connection): Promise<Table[]> {
  const { rows } = await connection.query(
    `SELECT c.relname AS name,
       (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum)) FROM pg_index i
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
         WHERE i.indrelid = c.oid AND i.indisprimary) AS key
       FROM pg_class c
      WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname NOT LIKE '\\_%'
      ORDER BY c.relname COLLATE "C"`,
    [],
  );
  return rows as unknown as Table[];
}

const PAGE = 500;

/** The rows of a table as lines of JSON, in the order of its key. */
export async function* linesOf(connection: Connection, { name, key }: Table): AsyncGenerator<string[]> {
  const order = key.map((column) => `t."${column}"`).join(", ");
  await connection.exec(
    `DECLARE lines NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${name}" t ORDER BY ${order}`,
  );
  for (;;) {
    const { rows } = await connection.query(`FETCH ${PAGE} FROM lines`, []);
    if (rows.length > 0) yield rows.map(({ line }) => String(line));
    if (rows.length < PAGE) break;
  }
  await connection.exec("CLOSE lines");
}

/** Puts lines back as rows. The database reads the JSON itself: no number or moment passes through JavaScript. */
export async function insertLines(connection: Connection, name: string, columns: string[], lines: string[]) {
  const list = columns.map((column) => `"${column}"`).join(", ");
  for (let from = 0; from < lines.length; from += PAGE) {
    const page = `[${lines.slice(from, from + PAGE).join(",")}]`;
    await connection.query(
      `INSERT INTO "${name}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${name}", $1::json)`,
      [page],
    );
  }
}

/**
 * Rows point at each other in circles (a release at its accepted profile, that submission at its release), so their
 * references are checked at the end of the transaction, and are afterwards as strict as before.
 */
export async function withLateReferences(connection: Connection, insert: () => Promise<void>): Promise<void> {
  const { rows } = await connection.query(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
      WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND NOT condeferrable`,
    [],
  );
  const alter = async (how: string) => {
    for (const { table, name } of rows) await connection.exec(`ALTER TABLE ${table} ALTER CONSTRAINT "${name}" ${how}`);
  };
  await alter("DEFERRABLE INITIALLY DEFERRED");
  await connection.exec("SET LOCAL ROLE plainproof_keeper");
  await insert();
  await connection.exec("RESET ROLE");
  await connection.exec("SET CONSTRAINTS ALL IMMEDIATE");
  await alter("NOT DEFERRABLE");
}
