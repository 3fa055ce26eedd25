import { Hono } from 'hono';
import { problemIssue } from '../problem';
import { type AppEnvironment, type AppServices, contextOf } from './environment';
import { readBody } from './read-body';

const keyShape = /^[a-z0-9][a-z0-9:._-]{0,199}$/;

/** Drafts: what an operator has typed and not yet recorded. Nobody else sees them. */
export function draftRoutes({ records, problems }: AppServices): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.use('/:key', async (c, next) =>
    keyShape.test(c.req.param('key')) ? next() : problems(404, problemIssue.notFound, c.get('locale')),
  );
  routes.get('/', async (c) =>
    c.json(
      await records.transaction(contextOf(c.get('session'), 'access', c.get('requestId')), (tx) => tx.listDrafts()),
    ),
  );
  routes.get('/:key', async (c) => {
    const draft = await records.transaction(contextOf(c.get('session'), 'access', c.get('requestId')), (tx) =>
      tx.loadDraft(c.req.param('key')),
    );
    return draft === undefined ? problems(404, problemIssue.notFound, c.get('locale')) : c.json(draft);
  });
  routes.put('/:key', async (c) => {
    const body = await readBody(c.req.raw);
    if (!body.ok) return problems(400, problemIssue.badRequest, c.get('locale'), { issues: body.issues });
    const match = c.req.header('if-match');
    const expected = match === undefined ? undefined : Number(match.replaceAll('"', ''));
    if (expected !== undefined && !Number.isSafeInteger(expected))
      return problems(400, problemIssue.badRequest, c.get('locale'));
    const saved = await records.transaction(contextOf(c.get('session'), 'access', c.get('requestId')), (tx) =>
      tx.saveDraft(c.req.param('key'), body.value, expected),
    );
    if (!saved.ok) return problems(412, problemIssue.stale, c.get('locale'), { issues: saved.issues });
    const { body: _, ...receipt } = saved.value;
    return c.json(receipt);
  });
  routes.delete('/:key', async (c) => {
    await records.transaction(contextOf(c.get('session'), 'access', c.get('requestId')), (tx) =>
      tx.deleteDraft(c.req.param('key')),
    );
    return c.body(null, 204);
  });
  return routes;
}
