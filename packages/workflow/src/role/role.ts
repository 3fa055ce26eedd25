import type { Label } from '@cartella/core';

/** A role in which somebody acts. */
export interface Role {
  readonly code: string;
  readonly label: Label;
}

/** Roles that the shipped procedures name; an ente adds its own as compositions of these. */
export const roles: readonly Role[] = [
  { code: 'operatore-sportello', label: { it: 'Operatore di sportello', en: 'Desk operator' } },
  { code: 'assistente-sociale', label: { it: 'Assistente sociale', en: 'Social worker' } },
  { code: 'responsabile', label: { it: 'Responsabile del servizio', en: 'Head of service' } },
  { code: 'amministratore', label: { it: 'Amministratore', en: 'Administrator' } },
  { code: 'operatore-amministrativo', label: { it: 'Operatore amministrativo', en: 'Administrative officer' } },
  { code: 'operatore-sanitario', label: { it: 'Operatore sanitario', en: 'Health professional' } },
  { code: 'educatore', label: { it: 'Educatore', en: 'Educator' } },
  { code: 'operatore-esterno', label: { it: 'Operatore del terzo settore', en: 'Third-sector operator' } },
  { code: 'tutor', label: { it: 'Tutor del percorso', en: 'Tutor of the path' } },
  { code: 'cittadino', label: { it: 'Cittadino', en: 'Citizen' } },
  { code: 'giudice', label: { it: 'Autorità giudiziaria', en: 'Judicial authority' } },
  { code: 'sistema', label: { it: 'Sistema', en: 'System' } },
];

/** Tells whether a code names a role that the kit knows. */
export function isRole(code: string): boolean {
  return roles.some((role) => role.code === code);
}
