import { isRecordId } from '@cartella/core';
import { Hono } from 'hono';
import * as z from 'zod';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { readBody } from './read-body';
import { refuseBody } from './record-routes';

/** What whoever oversees says of an emergency access. */
export const EmergencyReviewSchema = z.strictObject({ verdict: z.enum(['justified', 'unjustified']) });

/** What an operator has to know, and that they have read it. */
export function noticeRoutes({ problems }: AppServices, operate: Operate): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/', async (c) => c.json({ notices: await operate(c, 'care-project', (tx) => tx.listNotices()) }));
  routes.post('/:id/readings', async (c) => {
    const id = c.req.param('id');
    if (!isRecordId(id)) return problems(404, problemIssue.notFound, c.get('locale'));
    await operate(c, 'care-project', (tx) => tx.readNotice(id));
    return c.body(null, 204);
  });
  return routes;
}

/** The emergency accesses that nobody reviewed yet, for whoever oversees, and what is said of each. */
export function emergencyRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems } = services;
  const routes = new Hono<AppEnvironment>();
  routes.get('/', async (c) => c.json({ accesses: await operate(c, 'accountability', (tx) => tx.glassesToReview()) }));
  routes.post('/:id/reviews', async (c) => {
    const id = c.req.param('id');
    if (!isRecordId(id)) return problems(404, problemIssue.notFound, c.get('locale'));
    const body = await readBody(c.req, EmergencyReviewSchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const reviewed = await operate(c, 'accountability', (tx) => tx.reviewGlass(id, body.value.verdict));
    return reviewed.ok
      ? c.body(null, 204)
      : problems(403, problemIssue.forbidden, c.get('locale'), { issues: reviewed.issues });
  });
  return routes;
}
