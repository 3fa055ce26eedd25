/** Issue codes of composition. Their wording lives in the message catalogues. */
export const composeIssue = {
  addedStep: 'profile.added-step',
  alreadyThere: 'profile.already-there',
  clash: 'profile.clash',
  duplicateLayer: 'profile.duplicate-layer',
  kitVersion: 'profile.kit-version',
  loosening: 'profile.loosening',
  namespaceMissing: 'profile.namespace-missing',
  namespaceForeign: 'profile.namespace-foreign',
  namespaceTaken: 'profile.namespace-taken',
  nothingLeft: 'profile.nothing-left',
  notLocal: 'profile.not-local',
  notSubstitutable: 'profile.not-substitutable',
  obligation: 'profile.obligation',
  unsuitable: 'profile.unsuitable',
  unknownReference: 'profile.unknown-reference',
  unsoundProcedure: 'profile.unsound-procedure',
} as const;
