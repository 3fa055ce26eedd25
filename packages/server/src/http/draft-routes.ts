import { Hono } from 'hono';
import * as z from 'zod';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { entityTag, preconditionOf } from './precondition';
import { readBody } from './read-body';
import { refuseBody } from './record-routes';

/** What a page has typed so far: its own business, but an object. */
const DraftBodySchema = z.record(z.string(), z.unknown());

const keyShape = /^[a-z0-9][a-z0-9:._-]{0,199}$/;

/** Drafts: what an operator has typed and not yet recorded. Nobody else sees them. */
export function draftRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems } = services;
  const routes = new Hono<AppEnvironment>();
  routes.use('/:key', async (c, next) =>
    keyShape.test(c.req.param('key')) ? next() : problems(404, problemIssue.notFound, c.get('locale')),
  );
  routes.get('/', async (c) => c.json({ drafts: await operate(c, 'access', (tx) => tx.listDrafts()) }));
  routes.get('/:key', async (c) => {
    const draft = await operate(c, 'access', (tx) => tx.loadDraft(c.req.param('key')));
    if (draft === undefined) return problems(404, problemIssue.notFound, c.get('locale'));
    c.header('etag', entityTag(draft.version));
    return c.json(draft);
  });
  routes.put('/:key', async (c) => {
    const body = await readBody(c.req, DraftBodySchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const expected = preconditionOf(c.req.raw.headers);
    if (expected === 'malformed') return problems(400, problemIssue.badRequest, c.get('locale'));
    const key = c.req.param('key');
    const { saved, theirs } = await operate(c, 'access', async (tx) => {
      const saved = await tx.saveDraft(key, body.value, expected === 'absent' ? undefined : expected);
      return { saved, theirs: saved.ok ? undefined : await tx.loadDraft(key) };
    });
    if (!saved.ok) {
      // What this device saw it knows itself: with what is there now, and what it sent, it can tell the differences question by question.
      const conflict = { mine: body.value, ...(theirs !== undefined && { theirs }) };
      return problems(412, problemIssue.stale, c.get('locale'), { issues: saved.issues, conflict });
    }
    const { body: _, ...receipt } = saved.value;
    c.header('etag', entityTag(receipt.version));
    return c.json(receipt);
  });
  routes.delete('/:key', async (c) => {
    await operate(c, 'access', (tx) => tx.deleteDraft(c.req.param('key')));
    return c.body(null, 204);
  });
  return routes;
}
