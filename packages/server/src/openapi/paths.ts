type Operation = Readonly<Record<string, unknown>>;

const json = (description: string, schema: unknown = { type: 'object' }) => ({
  description,
  content: { 'application/json': { schema } },
});
const problem = { $ref: '#/components/responses/Problem' };
const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', maxLength: 200 },
});
const inQuery = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', maxLength: 200 },
});

function operation(operationId: string, summary: string, answers: Operation, more: Operation = {}): Operation {
  return { operationId, summary, ...more, responses: { ...answers, default: problem } };
}

const commandBody = {
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/CaseCommand' } } },
  },
};
const done = { caseId: { type: 'string', format: 'uuid' }, version: { type: 'integer' } };

/** Every path of the API. A test holds this list against the routes. */
export const pathItems: Readonly<Record<string, Operation>> = {
  '/status': {
    get: operation('getStatus', 'Dice se il servizio risponde', { 200: json('Risponde') }, { security: [] }),
  },
  '/api/v1/session': {
    get: operation('getSession', 'Chi è collegato, in quale ente e con quali ruoli', { 200: json('Sessione') }),
  },
  '/api/v1/cartella': {
    get: operation('getCartella', 'La cartella composta: procedure, elenchi, testi', { 200: json('Cartella') }),
  },
  '/api/v1/cartella/forms/{form}': {
    get: operation(
      'getForm',
      'Un modulo compilato sulla cartella',
      { 200: json('Modulo') },
      { parameters: [inPath('form', 'Identificativo del modulo')] },
    ),
  },
  '/api/v1/cartella/operators': {
    get: operation('listOperators', 'Gli operatori dell’ente', {
      200: json('Operatori', { type: 'array', items: { type: 'object' } }),
    }),
  },
  '/api/v1/vocabularies/{id}': {
    get: operation(
      'searchVocabulary',
      'Cerca in un elenco di codici',
      { 200: json('Voci trovate') },
      {
        parameters: [
          inPath('id', 'Elenco'),
          inQuery('q', 'Inizio di una parola'),
          inQuery('on', 'Giorno in cui la voce deve valere'),
        ],
      },
    ),
  },
  '/api/v1/vocabularies/{id}/{code}': {
    get: operation(
      'getVocabularyEntry',
      'Una voce di un elenco',
      { 200: json('Voce') },
      { parameters: [inPath('id', 'Elenco'), inPath('code', 'Codice')] },
    ),
  },
  '/api/v1/persons': {
    get: operation(
      'searchPersons',
      'Cerca le persone dell’ente per nome o codice fiscale',
      { 200: json('Persone') },
      {
        parameters: [inQuery('q', 'Nome o codice fiscale'), inQuery('after', 'Pagina seguente')],
      },
    ),
  },
  '/api/v1/persons/{id}': {
    get: operation(
      'getPerson',
      'Una persona e i suoi percorsi',
      { 200: json('Persona') },
      { parameters: [inPath('id', 'Persona')] },
    ),
  },
  '/api/v1/cases': {
    get: operation(
      'listCases',
      'I percorsi dell’ente, i più recenti per primi',
      { 200: json('Percorsi') },
      { parameters: [inQuery('after', 'Pagina seguente')] },
    ),
    post: operation(
      'openCase',
      'Apre un percorso con il suo primo passo',
      { 201: json('Percorso aperto', { type: 'object', properties: done }) },
      {
        parameters: [inQuery('procedure', 'Procedura')],
        ...commandBody,
      },
    ),
  },
  '/api/v1/cases/{id}': {
    get: operation(
      'getCase',
      'Un percorso: schede, storia, che cosa si può fare e perché no',
      { 200: json('Percorso') },
      { parameters: [inPath('id', 'Percorso')] },
    ),
  },
  '/api/v1/cases/{id}/commands': {
    post: operation(
      'commandCase',
      'Fa un passo',
      { 200: json('Fatto', { type: 'object', properties: done }) },
      { parameters: [inPath('id', 'Percorso')], ...commandBody },
    ),
  },
  '/api/v1/drafts': {
    get: operation('listDrafts', 'Le bozze di chi è collegato', {
      200: json('Bozze', { type: 'array', items: { type: 'object' } }),
    }),
  },
  '/api/v1/drafts/{key}': {
    get: operation('getDraft', 'Una bozza', { 200: json('Bozza') }, { parameters: [inPath('key', 'Chiave')] }),
    put: operation(
      'saveDraft',
      'Salva una bozza',
      { 200: json('Ricevuta') },
      {
        parameters: [inPath('key', 'Chiave')],
        requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      },
    ),
    delete: operation(
      'deleteDraft',
      'Butta una bozza',
      { 204: { description: 'Fatto' } },
      { parameters: [inPath('key', 'Chiave')] },
    ),
  },
  '/api/v1/flows/siuss': {
    get: operation(
      'checkSiuss',
      'Che cosa è pronto per il SIUSS e che cosa manca, dove si sistema',
      { 200: json('Stato del flusso') },
      {
        parameters: [inQuery('case', 'Solo questo percorso')],
      },
    ),
  },
  '/api/v1/flows/siuss.xml': {
    get: operation(
      'downloadSiuss',
      'Il flusso SIUSS in XML',
      { 200: { description: 'Flusso', content: { 'application/xml': { schema: { type: 'string' } } } } },
      {
        parameters: [inQuery('case', 'Solo questo percorso')],
      },
    ),
  },
};
