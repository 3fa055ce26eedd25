/** Runs SQL outside of any context, with rights over every ente. */
export type Ask = <Row>(sql: string) => Promise<readonly Row[]>;

/** What is there, told without telling it: enough to say whether a copy is the same. */
export interface Inventory {
  /** Rows of each table, and a sum over the contents of all of them that does not depend on their order. */
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sum: string }[];
  /** Length and end of the chain of each ente. */
  readonly chains: readonly { readonly enteId: string; readonly length: number; readonly hash: string }[];
  /** Documents in clear whose bytes are no longer those of their digest. */
  readonly alteredDocuments: number;
}

/** Takes the inventory of a database. */
export async function takeInventory(ask: Ask): Promise<Inventory> {
  const names = await ask<{ name: string }>(
    `select tablename::text as name from pg_tables where schemaname = 'cartella' order by 1`,
  );
  const tables: Inventory['tables'][number][] = [];
  for (const { name } of names) {
    const [row] = await ask<{ rows: number; sum: string }>(
      `select count(*)::integer as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum from cartella.${name} t`,
    );
    tables.push({ name, rows: row?.rows ?? 0, sum: row?.sum ?? '' });
  }
  const chains = await ask<Inventory['chains'][number]>(
    `select ente_id::text as "enteId", length::integer, encode(hash, 'hex') as hash from cartella.audit_head order by 1`,
  );
  const [documents] = await ask<{ altered: number }>(
    `select count(*)::integer as altered from cartella.document where key_number is null and encode(sha256(content), 'hex') <> digest`,
  );
  return { tables, chains, alteredDocuments: documents?.altered ?? 0 };
}

/** One thing that a copy does not have as the original does. */
export interface DrillFinding {
  readonly reason: 'table' | 'chain' | 'documents' | 'audit';
  /** Table or ente. */
  readonly where: string;
}

/** Says in what a copy differs from the original. */
export function compareInventories(original: Inventory, copy: Inventory): DrillFinding[] {
  const text = (thing: unknown) => JSON.stringify(thing);
  const tableOf = (name: string) => copy.tables.find((table) => table.name === name);
  const chainOf = (enteId: string) => copy.chains.find((chain) => chain.enteId === enteId);
  return [
    ...original.tables
      .filter((table) => text(table) !== text(tableOf(table.name)))
      .map(({ name }): DrillFinding => ({ reason: 'table', where: name })),
    ...original.chains
      .filter((chain) => text(chain) !== text(chainOf(chain.enteId)))
      .map(({ enteId }): DrillFinding => ({ reason: 'chain', where: enteId })),
    ...(copy.alteredDocuments > 0 ? [{ reason: 'documents' as const, where: 'document' }] : []),
  ];
}
