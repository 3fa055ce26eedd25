import type { Label } from '@cartella/core';
import { roles as vocabulary } from '@cartella/vocabularies/roles';

/** A role in which somebody acts. */
export interface Role {
  readonly code: string;
  readonly label: Label;
}

/** Roles that procedures may name: those of operators, and those of who takes part from outside the ente. */
export const roles: readonly Role[] = vocabulary.entries.map(({ code, label }) => ({
  code,
  label: { it: label.it, en: label.en ?? label.it },
}));

// Nobody is assigned to a unit in these.
const outside = new Set(
  vocabulary.entries.filter(({ properties }) => properties?.['outside'] === true).map(({ code }) => code),
);

/** Tells whether whoever has a role may work in a service of their body. */
export function worksInUnits(role: string): boolean {
  return !outside.has(role);
}

/** Tells whether a code names a role that the kit knows. */
export function isRole(code: string): boolean {
  return roles.some((role) => role.code === code);
}
