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

/**
 * Refuses every change to rows that are there, whoever asks.
 *
 * @param disposer - The one role that may delete: that of the end of keeping, by an authorised act.
 */
export function appendOnly(table: string, disposer?: string): string[] {
  const unlessDisposed = disposer === undefined ? '' : `when (current_user <> '${disposer}')`;
  return [
    `create trigger never_changed before update on cartella.${table}
       for each row execute function cartella.refuse_change()`,
    `create trigger never_deleted before delete on cartella.${table}
       for each row ${unlessDisposed} execute function cartella.refuse_change()`,
    `create trigger never_emptied before truncate on cartella.${table}
       for each statement execute function cartella.refuse_change()`,
  ];
}

/** Gives a function that acts with rights of its own to the role that has just those, and lets the application call it. */
export function definer(name: string, role: string): string[] {
  return [
    `grant create on schema cartella to ${role}`,
    `alter function cartella.${name} owner to ${role}`,
    `revoke create on schema cartella from ${role}`,
    `revoke all on function cartella.${name} from public`,
    `grant execute on function cartella.${name} to cartella_app`,
  ];
}
