/** Issue codes of versions and of cases that go on under a new one. */
export const successionIssue = {
  notDeclared: 'succession.not-declared',
  stateWithoutTarget: 'succession.state-without-target',
  stateChangesLife: 'succession.state-changes-life',
  unknownName: 'succession.unknown-name',
} as const;
