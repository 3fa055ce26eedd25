/** Levels of assurance of SPID and CIE, from the lowest. */
export const assuranceLevels = [
  'https://www.spid.gov.it/SpidL1',
  'https://www.spid.gov.it/SpidL2',
  'https://www.spid.gov.it/SpidL3',
] as const;

export type AssuranceLevel = (typeof assuranceLevels)[number];

/** Tells whether the level that a provider says it reached is at least the one that was asked for. */
export function isAtLeast(reached: unknown, asked: AssuranceLevel): boolean {
  return assuranceLevels.indexOf(reached as AssuranceLevel) >= assuranceLevels.indexOf(asked);
}

/** Claim in which SPID and CIE give the tax code, as `TINIT-` and the code. */
export const fiscalNumberClaim = 'https://attributes.eid.gov.it/fiscal_number';

/** The value of a claim as the directory of the ente knows it: a tax code without what SPID puts before it. */
export function subjectIn(claims: Readonly<Record<string, unknown>>, claim: string): string | undefined {
  const value = claims[claim];
  if (typeof value !== 'string' || value === '') return undefined;
  return claim === fiscalNumberClaim ? value.replace(/^TINIT-/, '') : value;
}
