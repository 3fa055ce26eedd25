import { pascalCase } from '@cartella/model';
import { type Cartella, isObject } from '@cartella/profile';
import * as z from 'zod';
import { CaseCommandSchema, CaseListQuerySchema } from '../case';
import { EmergencyAccessSchema } from '../http/case-routes';
import { EmergencyReviewSchema } from '../http/notice-routes';
import { PurposeSchema, RecordWriteSchema, SearchSchema } from '../http/record-query.schema';
import { asRead, bounded, type Schema } from './bounds';
import { answerHeaders, type Part, refusals, schemaRef } from './operation';

const text = (maxLength: number, more: Schema = {}): Schema => ({ type: 'string', maxLength, ...more });
const uuid = text(36, { format: 'uuid' });
const instant = text(40, { format: 'date-time' });
const closed = (properties: Part, required: readonly string[] = Object.keys(properties)): Schema =>
  bounded({ type: 'object', properties, required, additionalProperties: false });
const many = (items: Schema, maxItems = 10_000): Schema => ({ type: 'array', items, minItems: 0, maxItems });
const open: Schema = { type: 'object', additionalProperties: {}, maxProperties: 10_000 };

const glass = { caseId: uuid, operatorId: uuid, reason: text(80), explanation: text(2000), expiresAt: instant };

const inputOf = (schema: z.ZodType): Schema => bounded(z.toJSONSchema(schema, { io: 'input' }));

const issue = closed(
  {
    code: text(100),
    path: many({ type: ['string', 'integer'] }, 100),
    severity: { enum: ['error', 'incomplete', 'warning'] },
    params: open,
    norm: open,
    message: text(2000),
  },
  ['code', 'path', 'severity', 'message'],
);

const problem = closed(
  {
    type: text(400, { format: 'uri' }),
    title: text(400),
    status: { type: 'integer', minimum: 100, maximum: 599 },
    detail: text(4000),
    instance: text(400),
    issues: many(schemaRef('Issue')),
    conflict: open,
  },
  ['type', 'title', 'status'],
);

const facts = closed({
  id: uuid,
  recordId: uuid,
  title: text(200),
  mediaType: text(100),
  size: { type: 'integer', minimum: 0 },
  digest: text(64, { pattern: '^[0-9a-f]{64}$' }),
  createdAt: instant,
});

const shared: Readonly<Record<string, Schema>> = {
  Issue: issue,
  Problem: problem,
  Masked: closed({ absent: { const: 'masked' } }),
  Status: closed({ status: { const: 200 }, title: text(40) }),
  Session: closed(
    {
      enteId: uuid,
      operatorId: uuid,
      name: text(400),
      roles: many(text(80), 100),
      unitId: uuid,
      homeEnteId: uuid,
      expiresAt: instant,
      assurance: text(200),
      sessionId: uuid,
      confirmedAt: instant,
    },
    ['enteId', 'operatorId', 'name', 'roles', 'expiresAt', 'sessionId'],
  ),
  Sessions: closed({
    sessions: many(
      closed(
        {
          id: uuid,
          createdAt: instant,
          seenAt: instant,
          expiresAt: instant,
          assurance: text(200),
          device: text(100),
          isCurrent: { type: 'boolean' },
        },
        ['id', 'createdAt', 'seenAt', 'expiresAt', 'isCurrent'],
      ),
      200,
    ),
  }),
  SessionsEnded: closed({ ended: { type: 'integer', minimum: 0, maximum: 10_000 } }),
  Operators: closed({ operators: many(closed({ id: uuid, name: text(400), roles: many(text(80), 100) })) }),
  Done: closed({ caseId: uuid, version: { type: 'integer', minimum: 0 }, warnings: many(schemaRef('Issue')) }, [
    'caseId',
    'version',
  ]),
  Written: closed({ id: uuid, version: { type: 'integer', minimum: 1 } }),
  Changes: closed({ changes: many(open) }),
  DocumentFacts: facts,
  Documents: closed({ documents: many(schemaRef('DocumentFacts')) }),
  Attachment: closed({ title: text(200, { minLength: 1 }), file: text(10_000_000, { format: 'binary' }) }),
  PersonSearch: closed({ text: text(200), after: text(6, { pattern: '^\\d{1,6}$' }) }, ['text']),
  CaseList: closed({ cases: many(open, 100), total: { type: 'integer', minimum: 0 } }),
  Accesses: closed({ accesses: many(open, 1000) }),
  EmergencyReason: inputOf(EmergencyAccessSchema),
  EmergencyAccess: closed({ id: uuid, caseId: uuid, expiresAt: instant }),
  EmergencyReview: inputOf(EmergencyReviewSchema),
  EmergencyAccesses: closed({ accesses: many(closed({ ...glass, id: uuid, openedAt: instant }), 500) }),
  Notices: closed({
    notices: many(
      closed({ id: uuid, type: text(80), reference: uuid, createdAt: instant, readAt: instant, glass: closed(glass) }, [
        'id',
        'type',
        'reference',
        'createdAt',
      ]),
      200,
    ),
  }),
  SourceQuery: closed({ personId: uuid }),
  SourceAnswer: closed(
    {
      answered: { type: 'boolean' },
      provenance: closed({ source: text(40), reference: text(400) }),
      data: open,
      because: text(100),
    },
    ['answered', 'provenance'],
  ),
  RecordSearch: inputOf(SearchSchema),
  CaseCommand: inputOf(CaseCommandSchema),
};

/** The schemas of the document: what all answers share, and each kind of record as it is written and as it is read. */
export function schemas(cartella: Cartella): Readonly<Record<string, Schema>> {
  const write = inputOf(RecordWriteSchema);
  const ofKind = Object.values(cartella.records).flatMap(({ kind, write: whole, label }): [string, Schema][] => {
    const name = pascalCase(kind);
    const properties = isObject(whole['properties']) ? (whole['properties'] as Readonly<Record<string, Schema>>) : {};
    const { data = open, ext, ...envelope } = properties;
    const content = { data: bounded(data), ...(ext !== undefined && { ext: bounded(ext) }) };
    const written = { ...write, title: `${name}Write`, properties: { ...(write['properties'] as Part), ...content } };
    const read: Schema = {
      title: name,
      description: label.it,
      type: 'object',
      required: ['id', 'kind', 'version', 'data'],
      properties: {
        ...Object.fromEntries(Object.entries(envelope).map(([member, schema]) => [member, bounded(schema)])),
        kind: { const: kind },
        ...Object.fromEntries(
          Object.entries(content).map(([member, schema]) => [member, asRead(schema, schemaRef('Masked'))]),
        ),
      },
      additionalProperties: {},
      maxProperties: 100,
    };
    const list = closed(
      { records: many(schemaRef(name), 200), next: text(6), total: { type: 'integer', minimum: 0 } },
      ['records'],
    );
    return [
      [name, read],
      [`${name}Write`, written],
      [`${name}List`, list],
      [`${name}Versions`, closed({ versions: many(schemaRef(name), 100_000) })],
    ];
  });
  return { ...shared, ...Object.fromEntries(ofKind) };
}

const parameter = (place: 'path' | 'query' | 'header', name: string, description: string, schema: Schema): Part => ({
  name,
  in: place,
  description,
  ...(place === 'path' && { required: true }),
  schema: bounded(schema),
});
const digits = (most: number) => text(most, { pattern: `^\\d{1,${most}}$` });
const key = text(100, { pattern: '^[\\w.:-]{8,100}$' });

const listed = CaseListQuerySchema.shape;

/** The parameters of the document. */
export const parameters: Readonly<Record<string, Part>> = {
  RecordId: parameter('path', 'id', 'Identificativo', uuid),
  SessionId: parameter('path', 'id', 'Sessione', uuid),
  Form: parameter('path', 'form', 'Identificativo del modulo', text(200)),
  Vocabulary: parameter('path', 'id', 'Elenco', text(200)),
  Source: parameter('path', 'source', 'Altra amministrazione', text(80)),
  Code: parameter('path', 'code', 'Codice', text(200)),
  Key: parameter('path', 'key', 'Chiave della bozza', text(200, { pattern: '^[a-z0-9][a-z0-9:._-]{0,199}$' })),
  Text: parameter('query', 'q', 'Inizio di una parola dell’elenco', text(200)),
  On: parameter('query', 'on', 'Giorno in cui la voce deve valere', text(10, { format: 'date' })),
  Procedure: parameter('query', 'procedure', 'Procedura', text(200)),
  Case: parameter('query', 'case', 'Solo questo percorso', uuid),
  For: parameter('query', 'for', 'Di chi è il lavoro', { type: 'string', enum: ['operator', 'unit', 'ente'] }),
  Standing: parameter('query', 'standing', 'Solo quelli in corso, o solo i conclusi', inputOf(listed.standing)),
  OfProcedure: parameter('query', 'procedure', 'Solo quelli di questa procedura', inputOf(listed.procedure)),
  CaseOrder: parameter('query', 'sort', 'Colonna che ordina; con il meno, dall’ultimo', inputOf(listed.sort)),
  Page: parameter('query', 'page', 'Quale pagina, da 1', text(5, { pattern: '^[1-9]\\d{0,4}$' })),
  PageSize: parameter('query', 'size', 'Quanti per pagina, 20 se manca', text(3, { pattern: '^[1-9]\\d{0,2}$' })),
  Glass: parameter('path', 'glass', 'Accesso in emergenza', uuid),
  CaseId: parameter('query', 'caseId', 'Solo le schede di questo percorso', uuid),
  UnitId: parameter('query', 'unitId', 'Solo le schede di questa unità', uuid),
  RefersTo: parameter('query', 'refersTo', 'Solo le schede che rimandano a questa', uuid),
  Size: parameter('query', 'size', 'Quante schede, al più', digits(3)),
  After: parameter('query', 'after', 'Da dove comincia la pagina: `next` della precedente', digits(6)),
  Count: parameter('query', 'count', 'Anche quante sono in tutto', { const: 'true' }),
  Version: parameter('query', 'version', 'Una versione, per numero', text(9, { pattern: '^[1-9]\\d{0,8}$' })),
  From: {
    ...parameter('query', 'from', 'Versione di partenza', text(9, { pattern: '^[1-9]\\d{0,8}$' })),
    required: true,
  },
  To: { ...parameter('query', 'to', 'Versione di arrivo', text(9, { pattern: '^[1-9]\\d{0,8}$' })), required: true },
  ValidOn: parameter('query', 'validOn', 'Che cosa era vero in questo giorno', text(10, { format: 'date' })),
  KnownAt: parameter('query', 'knownAt', 'Come si sapeva in questo istante; con `validOn`', instant),
  IfMatch: parameter('header', 'If-Match', 'Versione che si modifica, `"3"`', text(20)),
  IfNoneMatch: parameter(
    'header',
    'If-None-Match',
    '`*` per una scheda che non deve esserci ancora, o la versione che si ha',
    text(80),
  ),
  IdempotencyKey: parameter(
    'header',
    'Idempotency-Key',
    'Una per ogni intenzione: la ripetizione ha la stessa risposta',
    key,
  ),
  IdempotencyKeyRequired: {
    ...parameter('header', 'Idempotency-Key', 'Una per ogni intenzione: la ripetizione ha la stessa risposta', key),
    required: true,
  },
  Purpose: parameter(
    'header',
    'Cartella-Purpose',
    'Finalità per cui si chiede; `care-project` se manca',
    inputOf(PurposeSchema),
  ),
};

const header = (description: string, schema: Schema): Part => ({ description, schema: bounded(schema) });
const count = { type: 'integer', minimum: 0, maximum: 1_000_000 };

/** The headers of the document. */
export const headers: Readonly<Record<string, Part>> = {
  'RateLimit-Limit': header('Richieste ammesse nella finestra', count),
  'RateLimit-Remaining': header('Richieste che restano', count),
  'RateLimit-Reset': header('Secondi alla prossima finestra', count),
  'Retry-After': header('Secondi dopo cui riprovare', count),
  'Access-Control-Allow-Origin': header('Solo le pagine della cartella stessa', text(400)),
  'Cache-Control': header(
    '`no-store`, salvo dove si dice `max-age` o `no-cache`: nulla di personale resta in una cache',
    text(100),
  ),
  'Content-Disposition': header('Da scaricare', text(200)),
  'Session-Expires': header('Quando finisce la sessione se non si chiede altro', instant),
  ETag: header('Versione della scheda', text(80)),
  Location: header('Dov’è', text(400)),
};

const problemContent = { 'application/problem+json': { schema: schemaRef('Problem') } };

/** The refusals of the document. */
export const responses: Readonly<Record<string, Part>> = {
  Problem: {
    description: 'Perché no, con ogni problema al suo posto',
    headers: answerHeaders(),
    content: problemContent,
  },
  ...Object.fromEntries(
    Object.entries(refusals).map(([status, [name, description]]) => [
      name,
      {
        description,
        headers: answerHeaders(...(['429', '503'].includes(status) ? ['Retry-After'] : [])),
        content: problemContent,
      },
    ]),
  ),
};
