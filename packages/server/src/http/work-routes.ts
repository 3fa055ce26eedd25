import { Hono } from 'hono';
import * as z from 'zod';
import { listWork, openable } from '../case';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { readQuery } from './read-body';

const WorkQuerySchema = z.strictObject({
  for: z.enum(['operator', 'unit', 'ente']).default('operator'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(1),
});

/** What there is to do, for whom, and what an operator may begin. */
export function workRoutes({ cartella, calendar, problems }: AppServices, operate: Operate): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/', async (c) => {
    const query = readQuery(c.req, WorkQuerySchema);
    if (!query.ok) return problems(400, problemIssue.badRequest, c.get('locale'), { issues: query.issues });
    const answer = await operate(c, 'care-project', async (tx, session) => ({
      ...(await listWork(tx, cartella, session, query.value, calendar)),
      openable: openable(tx, cartella, session, calendar),
    }));
    return c.json(answer);
  });
  return routes;
}
