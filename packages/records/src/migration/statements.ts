/**
 * Puts a table under forced row-level security by ente and gives the application role just the verbs that it needs.
 *
 * @param verbs - Privileges of the application role.
 * @param narrower - Condition that rows must meet besides being of the ente.
 */
export function tenantTable(table: string, verbs: string, narrower?: string): string[] {
  const own = `ente_id = (select cartella.ente())${narrower === undefined ? '' : ` and ${narrower}`}`;
  return [
    `alter table cartella.${table} enable row level security`,
    `alter table cartella.${table} force row level security`,
    `create policy tenant on cartella.${table} using (${own}) with check (${own})`,
    `grant ${verbs} on cartella.${table} to cartella_app`,
  ];
}

/** Refuses every change to rows that are there, whoever asks. */
export function appendOnly(table: string): string[] {
  return [
    `create trigger append_only before update or delete on cartella.${table}
       for each row execute function cartella.refuse_change()`,
    `create trigger never_emptied before truncate on cartella.${table}
       for each statement execute function cartella.refuse_change()`,
  ];
}
