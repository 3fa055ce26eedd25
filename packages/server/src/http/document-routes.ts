import { createIssue, isRecordId } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { type Context, Hono } from 'hono';
import { reachesOf, reaching } from '../case';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { PurposeSchema } from './record-query.schema';

/** Largest document that may be attached, in bytes. */
export const largestDocument = 10_000_000;

/** The documents of a record: their type is told by their bytes, their metadata are taken off, their name is a title. */
export function documentRoutes(
  { problems, scan, log, cartella }: AppServices,
  operate: Operate,
  kind: string,
): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  // A document is read and kept for the purpose that is told or, where none is, for that of what it belongs to.
  const own = String(cartella.records[kind]?.write['x-purpose'] ?? 'care-project');
  const purposeOf = (c: Context<AppEnvironment>) => {
    const told = PurposeSchema.safeParse(c.req.header('cartella-purpose') ?? own);
    return told.success ? told.data : own;
  };
  /** Why a document is not kept, where a scanner has something against it or cannot say. */
  const scanned = async (c: Context<AppEnvironment>, content: Uint8Array): Promise<Response | undefined> => {
    const locale = c.get('locale');
    const found = await scan?.(content).catch((error: Error) => {
      log({ level: 'error', event: 'scanner-trouble', requestId: c.get('requestId'), error: error.name });
      return 'unknown' as const;
    });
    if (found === 'unknown') return problems(503, problemIssue.unavailable, locale);
    if (found !== 'infected') return undefined;
    log({ level: 'warn', event: 'document-infected', requestId: c.get('requestId') });
    return problems(422, problemIssue.unprocessable, locale, {
      issues: [createIssue(problemIssue.infected, ['file'])],
    });
  };
  routes.get('/', async (c) => {
    const recordId = c.req.param('id') ?? '';
    const documents = await operate(c, purposeOf(c), async (tx) =>
      (await tx.get<RecordEnvelope>(recordId))?.kind === kind ? tx.documents(recordId) : undefined,
    );
    return documents === undefined ? problems(404, problemIssue.notFound, c.get('locale')) : c.json({ documents });
  });
  routes.post('/', async (c) => {
    const recordId = c.req.param('id') ?? '';
    // Nothing is read of what nobody may attach.
    const isTheirs = await operate(
      c,
      purposeOf(c),
      async (tx) => (await tx.get<RecordEnvelope>(recordId))?.kind === kind,
    );
    if (!isTheirs) return problems(404, problemIssue.notFound, c.get('locale'));
    const form = await c.req.formData().catch(() => undefined);
    const [title, file] = [form?.get('title'), form?.get('file')];
    const isWhole = typeof title === 'string' && title.length > 0 && title.length <= 200 && file instanceof Blob;
    if (!isWhole) return problems(400, problemIssue.badRequest, c.get('locale'));
    const content = new Uint8Array(await file.arrayBuffer());
    const refused = await scanned(c, content);
    if (refused !== undefined) return refused;
    const attached = await operate(c, purposeOf(c), (tx) => tx.attach(recordId, title, content));
    if (!attached.ok) {
      return problems(422, problemIssue.unprocessable, c.get('locale'), { issues: attached.issues });
    }
    c.header('location', `/api/v1/documents/${attached.value.id}`);
    return c.json(attached.value, 201);
  });
  return routes;
}

/** A document by its identifier: a download and never a page, whatever it holds. */
export function documentContentRoutes({ problems, cartella }: AppServices, operate: Operate): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/:id', async (c) => {
    const id = c.req.param('id');
    const found = await operate(c, 'care-project', async (tx, session) => {
      if (!isRecordId(id)) return undefined;
      for (const reach of reachesOf(session, cartella)) {
        const document = await (await reaching(tx, reach)).document(id);
        if (document !== undefined) return document;
      }
      return undefined;
    });
    if (found === undefined) return problems(404, problemIssue.notFound, c.get('locale'));
    c.header('content-type', found.facts.mediaType);
    c.header('content-disposition', `attachment; filename="${id}"`);
    c.header('content-security-policy', "default-src 'none'; sandbox");
    return c.body(new Uint8Array(found.content));
  });
  return routes;
}
