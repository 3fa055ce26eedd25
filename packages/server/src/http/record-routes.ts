import { createIssue, digestOf, failure, type Issue, isBlocking, isRecordId } from '@cartella/core';
import { type RecordEnvelope, recordDefinition } from '@cartella/model';
import { type PutResult, recordsIssue, type Transaction } from '@cartella/records';
import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import { openCase } from '../case';
import { problemIssue } from '../problem';
import type { Session } from '../session';
import { documentRoutes } from './document-routes';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { entityTag, preconditionOf } from './precondition';
import { readBody, readQuery } from './read-body';
import {
  DifferenceQuerySchema,
  IdempotencyKeySchema,
  ListQuerySchema,
  PurposeSchema,
  type RecordWrite,
  RecordWriteSchema,
  type Search,
  SearchSchema,
  VersionQuerySchema,
} from './record-query.schema';

/** What a writing came to. */
type Written = PutResult<RecordEnvelope> | { readonly ok: true; readonly id: string; readonly version: number };

/** The records of one kind: lists, searches, versions, corrections. */
export function recordRoutes(services: AppServices, operate: Operate, kind: string): Hono<AppEnvironment> {
  const { cartella, problems, check, newId } = services;
  const routes = new Hono<AppEnvironment>();
  const schema = cartella.records[kind]?.schemaName ?? kind;
  const byProcedure = isMadeByProcedure(cartella.procedures, kind);

  const refuse = (c: Context<AppEnvironment>, status: number, code: string, issues?: readonly Issue[]) =>
    problems(status, code, c.get('locale'), issues === undefined ? {} : { issues });
  /** Reads the query, or answers why it cannot be understood. */
  const withQuery = async <T>(
    c: Context<AppEnvironment>,
    shape: z.ZodType<T>,
    work: (query: T, purpose: string) => Promise<Response>,
  ) => {
    const query = readQuery(c.req, shape);
    const purpose = PurposeSchema.safeParse(c.req.header('cartella-purpose') ?? 'care-project');
    if (!query.ok) return refuse(c, 400, problemIssue.badRequest, query.issues);
    return purpose.success ? work(query.value, purpose.data) : refuse(c, 400, problemIssue.badRequest);
  };
  const none = (c: Context<AppEnvironment>) => refuse(c, 404, problemIssue.notFound);

  const list = async (c: Context<AppEnvironment>, purpose: string, action: 'find' | 'export', search: Search) => {
    const { size, after, count, text, ...rest } = search;
    const criteria = given({ ...rest, name: text });
    const page = { ...(size !== undefined && { size }), ...(after !== undefined && { after }) };
    const answer = await operate(c, purpose, async (tx) => {
      const found = await tx[action](kind, criteria, page);
      return count === true ? { ...found, total: await tx.count(kind, criteria) } : found;
    });
    return c.json(answer);
  };
  routes.get('/', (c) =>
    withQuery(c, ListQuerySchema, ({ count, ...query }, purpose) =>
      list(c, purpose, 'find', { ...query, count: count === 'true' }),
    ),
  );
  routes.get('/exports', (c) =>
    withQuery(c, ListQuerySchema.omit({ count: true }), (query, purpose) => {
      c.header('content-disposition', `attachment; filename="${kind}.json"`);
      return list(c, purpose, 'export', query);
    }),
  );
  // What one searches by may name a person, and addresses end up in logs: it travels in the body.
  routes.post('/queries', (c) =>
    withQuery(c, emptyQuery, async (_, purpose) => {
      const body = await readBody(c.req, SearchSchema);
      return body.ok ? list(c, purpose, 'find', body.value) : refuseBody(c, services, body.issues);
    }),
  );

  routes.use('/:id/*', async (c, next) => (isRecordId(c.req.param('id')) ? next() : none(c)));
  routes.use('/:id', async (c, next) => {
    const id = c.req.param('id');
    return id === 'exports' || id === 'queries' || isRecordId(id) ? next() : none(c);
  });
  routes.get('/:id', (c) =>
    withQuery(c, VersionQuerySchema, async ({ version, validOn, knownAt }, purpose) => {
      const id = c.req.param('id');
      const record = await operate(c, purpose, async (tx) =>
        validOn === undefined
          ? tx.get<RecordEnvelope>(id, version)
          : tx.asOf<RecordEnvelope>(id, { validOn, ...(knownAt !== undefined && { knownAt }) }),
      );
      if (record?.kind !== kind) return none(c);
      c.header('etag', entityTag(record.version));
      return c.req.header('if-none-match') === entityTag(record.version) ? c.body(null, 304) : c.json(record);
    }),
  );
  routes.get('/:id/versions', (c) =>
    withQuery(c, emptyQuery, async (_, purpose) => {
      const versions = await operate(c, purpose, (tx) => tx.history<RecordEnvelope>(c.req.param('id')));
      return versions[0]?.kind === kind ? c.json({ versions }) : none(c);
    }),
  );
  routes.get('/:id/differences', (c) =>
    withQuery(c, DifferenceQuerySchema, async ({ from, to }, purpose) => {
      const id = c.req.param('id');
      const changes = await operate(c, purpose, async (tx) =>
        (await tx.get(id))?.kind === kind ? tx.difference(id, from, to) : undefined,
      );
      return changes === undefined ? none(c) : c.json({ changes });
    }),
  );

  routes.post('/', (c) =>
    withQuery(c, emptyQuery, async (_, purpose) => {
      const key = IdempotencyKeySchema.safeParse(c.req.header('idempotency-key'));
      if (!key.success) return refuse(c, 400, problemIssue.idempotencyKey);
      return write(c, purpose, newId(), 0, key.data);
    }),
  );
  routes.put('/:id', (c) =>
    withQuery(c, emptyQuery, async (_, purpose) => {
      const expected = preconditionOf(c.req.raw.headers);
      if (expected === 'absent') return refuse(c, 428, problemIssue.preconditionRequired);
      const key = IdempotencyKeySchema.optional().safeParse(c.req.header('idempotency-key'));
      if (expected === 'malformed' || !key.success) return refuse(c, 400, problemIssue.badRequest);
      return write(c, purpose, c.req.param('id'), expected, key.data);
    }),
  );
  routes.route('/:id/documents', documentRoutes(services, operate, kind));

  /** Writes a version: once for each key, against the version that the writer saw. */
  async function write(
    c: Context<AppEnvironment>,
    purpose: string,
    id: string,
    expectedVersion: number,
    key: string | undefined,
  ): Promise<Response> {
    const body = await readBody(c.req, RecordWriteSchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const { caseId } = body.value;
    const isBeside = async () => caseId !== undefined && operate(c, purpose, (tx) => isBesideItsCase(tx, caseId));
    if (expectedVersion === 0 && byProcedure && !(await isBeside())) return refuse(c, 409, problemIssue.byProcedure);
    const invalid = check(kind, body.value.data, body.value.ext);
    if (isBlocking(invalid)) return refuse(c, 422, problemIssue.unprocessable, invalid);
    const answer = await operate(c, purpose, async (tx, session): Promise<Written> => {
      const put = () => putRecord(tx, session, id, expectedVersion, body.value);
      if (key === undefined) return put();
      // A new record gets its identifier from the server: only what the client sent tells repetitions apart.
      const fingerprint = digestOf({ kind, id: expectedVersion === 0 ? null : id, expectedVersion, body: body.value });
      return tx.idempotent(key, fingerprint, async () => {
        const result = await put();
        return result.ok ? { ok: true, id: result.value.id, version: result.value.version } : result;
      });
    });
    if (!answer.ok) return refuseWriting(c, answer);
    const written = 'value' in answer ? answer.value : answer;
    c.header('etag', entityTag(written.version));
    if (expectedVersion === 0) c.header('location', `/api/v1/records/${kind}/${written.id}`);
    return c.json({ id: written.id, version: written.version }, expectedVersion === 0 ? 201 : 200);
  }

  /** What the procedure of a case has no step for is written beside it: a referral, an instrument, an indicator that was asked for. */
  async function isBesideItsCase(tx: Transaction, caseId: string): Promise<boolean> {
    const open = await openCase(tx, cartella.procedures, caseId);
    return open !== undefined && !Object.values(open.procedure.records).some((declared) => declared.kind === kind);
  }

  async function putRecord(
    tx: Transaction,
    session: Session,
    id: string,
    expectedVersion: number,
    { data, provenance, sensitivity, caseId, change, ...rest }: RecordWrite,
  ): Promise<PutResult<RecordEnvelope>> {
    const existing = expectedVersion === 0 ? undefined : await tx.get<RecordEnvelope>(id);
    if (existing !== undefined && existing.kind !== kind) return failure([createIssue(recordsIssue.notFound)]);
    return tx.put<string>(
      {
        ...given(rest),
        id,
        kind,
        schema,
        profile: { id: cartella.id, version: cartella.version, hash: cartella.hash },
        provenance: { source: 'declared', ...given(provenance ?? {}), operatorId: session.operatorId },
        sensitivity: sensitivity ?? existing?.sensitivity ?? 'common',
        data,
      },
      { expectedVersion, ...given({ caseId, change }) },
    );
  }

  function refuseWriting(c: Context<AppEnvironment>, { issues, ...more }: Extract<Written, { ok: false }>): Response {
    const has = (code: string) => issues.some((issue) => issue.code === code);
    if (has(recordsIssue.notFound)) return none(c);
    if (has(recordsIssue.denied)) return refuse(c, 403, problemIssue.forbidden, issues);
    if (has(recordsIssue.stale)) {
      const conflict = 'conflict' in more ? more.conflict : undefined;
      return problems(412, problemIssue.stale, c.get('locale'), {
        issues,
        ...(conflict !== undefined && { conflict: { ...conflict } }),
      });
    }
    if (has(recordsIssue.stillRunning)) return refuse(c, 409, problemIssue.conflict, issues);
    return refuse(c, 422, problemIssue.unprocessable, issues);
  }
  return routes;
}

const emptyQuery = ListQuerySchema.pick({});

/** Answers what is wrong with a body: its type, its size, or its shape. */
export function refuseBody(
  c: Context<AppEnvironment>,
  { problems }: Pick<AppServices, 'problems'>,
  issues: readonly Issue[],
): Response {
  const isType = issues.some(({ code }) => code === problemIssue.mediaType);
  return problems(
    isType ? 415 : 400,
    isType ? problemIssue.mediaType : problemIssue.badRequest,
    c.get('locale'),
    isType ? {} : { issues },
  );
}

/**
 * Kinds that a step of a procedure makes: writing one aside would go around its guards. They can be corrected like any other, and written in
 * cases whose procedure has no step for them. What belongs to the registers of people is also made without a procedure: relatives of whom the
 * services know, notices given at the desk.
 */
function isMadeByProcedure(procedures: AppServices['cartella']['procedures'], kind: string): boolean {
  if (recordDefinition(kind)?.retention.from === 'end-of-validity') return false;
  return Object.values(procedures).some(({ records }) =>
    Object.values(records).some((declaration) => declaration.kind === kind),
  );
}

/** The members that have a value. */
function given<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
