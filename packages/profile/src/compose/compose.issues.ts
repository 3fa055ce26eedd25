/** Issue codes of composition. Their wording lives in the message catalogues. */
export const composeIssue = {
  clash: 'profile.clash',
  loosening: 'profile.loosening',
  namespaceMissing: 'profile.namespace-missing',
  namespaceForeign: 'profile.namespace-foreign',
  obligation: 'profile.obligation',
  alreadyThere: 'profile.already-there',
  unknownOperation: 'profile.unknown-operation',
  unknownReference: 'profile.unknown-reference',
  unsoundProcedure: 'profile.unsound-procedure',
} as const;
