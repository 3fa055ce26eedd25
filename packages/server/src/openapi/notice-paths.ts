import { answer, answerHeaders, body, operation, type Part, parameterRef, schemaRef } from './operation';

const done = { 204: { description: 'Fatto', headers: answerHeaders('Session-Expires') } };

/** What operators have to know, and the emergency accesses to be reviewed. */
export const noticePaths: Readonly<Record<string, Part>> = {
  '/api/v1/notices': {
    get: operation('notices', 'Gli avvisi di chi è collegato, i più recenti per primi', {
      200: answer('Avvisi', schemaRef('Notices')),
    }),
  },
  '/api/v1/notices/{id}/readings': {
    post: operation('readNotice', 'Ricorda che un avviso è stato letto', done, {
      parameters: [parameterRef('RecordId')],
      refused: [403],
    }),
  },
  '/api/v1/emergency-accesses': {
    get: operation('emergencyAccesses', 'Gli accessi in emergenza che nessuno ha ancora riesaminato, per chi vigila', {
      200: answer('Accessi in emergenza', schemaRef('EmergencyAccesses')),
    }),
  },
  '/api/v1/emergency-accesses/{id}/reviews': {
    post: operation(
      'reviewEmergencyAccess',
      'Dice se un accesso in emergenza era giustificato; mai di uno proprio',
      done,
      {
        parameters: [parameterRef('RecordId')],
        ...body(schemaRef('EmergencyReview')),
        refused: [403, 413, 415],
      },
    ),
  },
};
