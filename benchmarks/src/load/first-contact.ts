/** The command that opens a case, of a person who is there or of a new one. */
export function firstContact(personId?: string): object {
  const data = { identity: 'declared', familyName: 'Prova', givenName: 'Alba' };
  return {
    step: 'registra-accesso',
    expectedVersion: 0,
    idempotencyKey: crypto.randomUUID(),
    records: {
      person: personId === undefined ? { data } : { id: personId, data: {} },
      accesso: {
        data: {
          date: '2026-11-02',
          channel: 'desk',
          requester: 'person',
          reasons: ['income'],
          request: 'Chiede aiuto per la spesa.',
          urgency: 'ordinary',
          outcome: 'information',
        },
      },
    },
  };
}
