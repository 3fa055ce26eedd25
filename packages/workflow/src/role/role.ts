import type { Label } from '@cartella/core';
import { roles as operatorRoles } from '@cartella/vocabularies/roles';

/** A role in which somebody acts. */
export interface Role {
  readonly code: string;
  readonly label: Label;
}

// Who takes part in a case without being an operator of the ente.
const outside: readonly Role[] = [
  { code: 'operatore-esterno', label: { it: 'Operatore di altro ente', en: 'Operator of another body' } },
  { code: 'cittadino', label: { it: 'Cittadino', en: 'Citizen' } },
  { code: 'giudice', label: { it: 'Autorità giudiziaria', en: 'Judicial authority' } },
  { code: 'sistema', label: { it: 'Sistema', en: 'System' } },
];

/** Roles that procedures may name: those of operators, from the vocabulary, and those of who takes part from outside. */
export const roles: readonly Role[] = [
  ...operatorRoles.entries.map(({ code, label }) => ({ code, label: { it: label.it, en: label.en ?? label.it } })),
  ...outside,
];

/** Tells whether a code names a role that the kit knows. */
export function isRole(code: string): boolean {
  return roles.some((role) => role.code === code);
}
