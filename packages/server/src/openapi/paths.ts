import { answer, answerHeaders, body, operation, type Part, parameterRef, schemaRef } from './operation';

const open = { type: 'object', additionalProperties: {}, maxProperties: 10_000 };
const healthy = { 200: answer('Risponde', schemaRef('Status')) };
const nobody = { security: [] };

/** Every path of the API but those of the records. A test holds this list against the routes. */
export const pathItems: Readonly<Record<string, Part>> = {
  '/status': {
    get: operation('serviceStatus', 'Dice se il servizio funziona', healthy, nobody),
  },
  '/health/live': {
    get: operation('processHealth', 'Dice se il processo è vivo', healthy, nobody),
  },
  '/health/ready': {
    get: operation('serviceReadiness', 'Dice se il servizio può lavorare', healthy, nobody),
  },
  '/api/v1/session': {
    get: operation('currentSession', 'Chi è collegato, in quale ente e con quali ruoli', {
      200: answer('Sessione', schemaRef('Session')),
    }),
  },
  '/api/v1/sessions': {
    get: operation('ownSessions', 'Le sessioni aperte di chi è collegato', {
      200: answer('Sessioni', schemaRef('Sessions')),
    }),
  },
  '/api/v1/sessions/{id}': {
    delete: operation(
      'endOwnSession',
      'Termina una propria sessione, anche di un altro dispositivo; poco dopo un accesso confermato',
      { 204: { description: 'Fatto', headers: answerHeaders('Session-Expires') } },
      { parameters: [parameterRef('SessionId')], refused: [403] },
    ),
  },
  '/api/v1/operators/{id}/sessions': {
    get: operation(
      'operatorSessions',
      'Le sessioni aperte di un operatore, per chi amministra',
      { 200: answer('Sessioni', schemaRef('Sessions')) },
      { parameters: [parameterRef('RecordId')], refused: [403] },
    ),
    delete: operation(
      'endOperatorSessions',
      'Termina tutte le sessioni di un operatore, per chi amministra',
      { 200: answer('Quante erano', schemaRef('SessionsEnded')) },
      { parameters: [parameterRef('RecordId')], refused: [403] },
    ),
  },
  '/api/v1/cartella': {
    get: operation(
      'readCartella',
      'La cartella composta: procedure, elenchi, testi',
      {
        200: answer('Cartella', open, ['ETag']),
        304: { description: 'È quella che chi chiede ha già', headers: answerHeaders() },
      },
      { parameters: [parameterRef('IfNoneMatch')] },
    ),
  },
  '/api/v1/cartella/forms/{form}': {
    get: operation(
      'readForm',
      'Un modulo compilato sulla cartella',
      { 200: answer('Modulo', open) },
      { parameters: [parameterRef('Form')] },
    ),
  },
  '/api/v1/cartella/operators': {
    get: operation('operators', 'Gli operatori dell’ente', { 200: answer('Operatori', schemaRef('Operators')) }),
  },
  '/api/v1/vocabularies/{id}': {
    get: operation(
      'searchVocabulary',
      'Cerca in un elenco di codici',
      { 200: answer('Voci trovate', open) },
      { parameters: ['Vocabulary', 'Text', 'On'].map(parameterRef) },
    ),
  },
  '/api/v1/vocabularies/{id}/{code}': {
    get: operation(
      'readVocabularyEntry',
      'Una voce di un elenco',
      { 200: answer('Voce', open) },
      { parameters: ['Vocabulary', 'Code'].map(parameterRef) },
    ),
  },
  '/api/v1/persons/queries': {
    post: operation(
      'searchPersons',
      'Cerca le persone dell’ente per nome o codice fiscale',
      { 200: answer('Persone', schemaRef('PersonList')) },
      { ...body(schemaRef('PersonSearch')), refused: [403, 413, 415] },
    ),
  },
  '/api/v1/persons/{id}': {
    get: operation(
      'readPerson',
      'Una persona e i suoi percorsi',
      { 200: answer('Persona', open) },
      { parameters: [parameterRef('RecordId')] },
    ),
  },
  '/api/v1/persons/{id}/accesses': {
    get: operation(
      'personAccesses',
      'Chi ha guardato la cartella di una persona, quando e perché',
      { 200: answer('Accessi', schemaRef('Accesses')) },
      { parameters: [parameterRef('RecordId')], refused: [403] },
    ),
  },
  '/api/v1/cases': {
    get: operation(
      'cases',
      'I percorsi che chi chiede può vedere, filtrati, ordinati e a pagine, con quanti sono in tutto',
      { 200: answer('Percorsi', schemaRef('CaseList')) },
      { parameters: ['For', 'Standing', 'OfProcedure', 'CaseOrder', 'Page', 'PageSize'].map(parameterRef) },
    ),
    post: operation(
      'openCase',
      'Apre un percorso con il suo primo passo',
      { 201: answer('Percorso aperto', schemaRef('Done'), ['Location']) },
      {
        parameters: [parameterRef('Procedure')],
        ...body(schemaRef('CaseCommand')),
        refused: [403, 409, 412, 413, 415, 422],
      },
    ),
  },
  '/api/v1/cases/{id}': {
    get: operation(
      'readCase',
      'Un percorso: schede, storia, che cosa si può fare e perché no',
      { 200: answer('Percorso', open, ['ETag']) },
      { parameters: [parameterRef('RecordId')] },
    ),
  },
  '/api/v1/cases/{id}/commands': {
    post: operation(
      'commandCase',
      'Fa un passo',
      { 200: answer('Fatto', schemaRef('Done'), ['Location']) },
      {
        parameters: [parameterRef('RecordId')],
        ...body(schemaRef('CaseCommand')),
        refused: [403, 409, 412, 413, 415, 422],
      },
    ),
  },
  '/api/v1/cases/{id}/emergency-accesses': {
    post: operation(
      'openInEmergency',
      'Apre per qualche ora, in sola lettura e con un motivo, un percorso che seguono altri',
      { 201: answer('Accesso aperto', schemaRef('EmergencyAccess')) },
      {
        parameters: [parameterRef('RecordId')],
        ...body(schemaRef('EmergencyReason')),
        refused: [403, 413, 415, 422],
      },
    ),
  },
  '/api/v1/cases/{id}/emergency-accesses/{glass}': {
    delete: operation(
      'endEmergencyAccess',
      'Richiude prima del tempo',
      { 204: { description: 'Fatto', headers: answerHeaders('Session-Expires') } },
      { parameters: ['RecordId', 'Glass'].map(parameterRef), refused: [403] },
    ),
  },
  '/api/v1/work': {
    get: operation(
      'workList',
      'Che cosa c’è da fare, per un operatore, un servizio o l’ente, una pagina per volta, e che cosa si può aprire',
      { 200: answer('Cose da fare', open) },
      { parameters: ['For', 'Page'].map(parameterRef) },
    ),
  },
  '/api/v1/drafts': {
    get: operation('drafts', 'Le bozze di chi è collegato', { 200: answer('Bozze', open) }),
  },
  '/api/v1/drafts/{key}': {
    get: operation(
      'readDraft',
      'Una bozza',
      { 200: answer('Bozza', open, ['ETag']) },
      { parameters: [parameterRef('Key')] },
    ),
    put: operation(
      'saveDraft',
      'Salva una bozza',
      { 200: answer('Ricevuta', open, ['ETag']) },
      { parameters: ['Key', 'IfMatch'].map(parameterRef), ...body(open), refused: [403, 412, 413, 415] },
    ),
    delete: operation(
      'discardDraft',
      'Butta una bozza',
      { 204: { description: 'Fatto', headers: answerHeaders('Session-Expires') } },
      { parameters: [parameterRef('Key')], refused: [403] },
    ),
  },
  '/api/v1/flows/siuss': {
    get: operation(
      'siussState',
      'Che cosa è pronto per il SIUSS e che cosa manca, dove si sistema',
      { 200: answer('Stato del flusso', open) },
      { parameters: [parameterRef('Case')] },
    ),
  },
  '/api/v1/flows/siuss.xml': {
    get: operation(
      'siussFlow',
      'Il flusso SIUSS in XML',
      { 200: answer('Flusso', { type: 'string', maxLength: 100_000_000, pattern: '^<' }, [], 'application/xml') },
      { parameters: [parameterRef('Case')], refused: [422] },
    ),
  },
  '/api/v1/documents/{id}': {
    get: operation(
      'readDocument',
      'Un documento, da scaricare',
      {
        200: {
          description: 'Il documento',
          headers: answerHeaders('Session-Expires', 'Content-Disposition'),
          content: { 'application/pdf': {}, 'image/png': {}, 'image/jpeg': {} },
        },
      },
      { parameters: [parameterRef('RecordId')] },
    ),
  },
};
