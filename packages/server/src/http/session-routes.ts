import { createIssue, failure, isRecordId, type Result, success } from '@cartella/core';
import { recordsIssue } from '@cartella/records';
import { type Context, Hono } from 'hono';
import { problemIssue } from '../problem';
import { listedSession } from '../session';
import type { AppEnvironment, AppServices, Operate } from './environment';

/** Who ends sessions has shown who they are so many minutes ago at most: a desk left open must not lock its holder out elsewhere. */
const confirmationMinutes = 10;

/** One's own sessions: which they are, and the end of one of them. */
export function sessionRoutes({ problems }: AppServices, operate: Operate): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/', async (c) =>
    c.json({
      sessions: await operate(c, 'accountability', async (tx, { operatorId, sessionId }) => {
        const listed = await tx.listSessions(operatorId);
        return listed.ok ? listed.value.map((each) => listedSession(each, sessionId)) : [];
      }),
    }),
  );
  routes.delete('/:id', async (c) => {
    const id = c.req.param('id');
    const ended = await operate(
      c,
      'accountability',
      async (tx, { operatorId, confirmedAt }): Promise<Result<number>> => {
        const since = Date.now() - Date.parse(confirmedAt ?? '');
        if (!(since < confirmationMinutes * 60_000)) return failure([createIssue(problemIssue.confirmation)]);
        const listed = await tx.listSessions(operatorId);
        const found = listed.ok ? listed.value.find((each) => listedSession(each).id === id) : undefined;
        return found === undefined ? success(0) : tx.endSessions(operatorId, found.createdAt);
      },
    );
    if (!ended.ok) return problems(403, problemIssue.confirmation, c.get('locale'));
    return ended.value === 0 ? problems(404, problemIssue.notFound, c.get('locale')) : c.body(null, 204);
  });
  return routes;
}

/** The sessions of an operator of the ente, for who administers its directory: seen, and ended all at once. */
export function operatorSessionRoutes({ problems }: AppServices, operate: Operate): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  const answer = <T>(c: Context<AppEnvironment>, result: Result<T>, body: (value: T) => object): Response => {
    if (result.ok) return c.json(body(result.value));
    const isDenied = result.issues.some(({ code }) => code === recordsIssue.denied);
    return problems(isDenied ? 403 : 404, isDenied ? problemIssue.forbidden : problemIssue.notFound, c.get('locale'));
  };
  routes.use('/:id/sessions', async (c, next) =>
    isRecordId(c.req.param('id')) ? next() : problems(404, problemIssue.notFound, c.get('locale')),
  );
  routes.get('/:id/sessions', async (c) => {
    const listed = await operate(c, 'organisation', (tx, { sessionId }) =>
      tx
        .listSessions(c.req.param('id'))
        .then((found) => (found.ok ? success(found.value.map((each) => listedSession(each, sessionId))) : found)),
    );
    return answer(c, listed, (sessions) => ({ sessions }));
  });
  routes.delete('/:id/sessions', async (c) => {
    const ended = await operate(c, 'organisation', (tx) => tx.endSessions(c.req.param('id')));
    return answer(c, ended, (count) => ({ ended: count }));
  });
  return routes;
}
