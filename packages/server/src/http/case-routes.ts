import { digestOf, isRecordId } from '@cartella/core';
import { stepIssue } from '@cartella/workflow';
import { type Context, Hono } from 'hono';
import { CaseCommandSchema, executeCommand, listCases, openCase, roleFor, stepContextOf, viewCase } from '../case';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { entityTag } from './precondition';
import { readBody } from './read-body';
import { refuseBody } from './record-routes';

/** Cases: what stands where, what can be done, and doing it. */
export function caseRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems, cartella, calendar, newId, check } = services;
  const routes = new Hono<AppEnvironment>();

  routes.get('/', async (c) => {
    const after = c.req.query('after');
    return c.json(await operate(c, 'care-project', (tx) => listCases(tx, cartella, after)));
  });

  routes.get('/:id', async (c) => {
    const id = c.req.param('id');
    if (!isRecordId(id)) return problems(404, problemIssue.notFound, c.get('locale'));
    const view = await operate(c, 'care-project', async (tx, session) => {
      const open = await openCase(tx, cartella.procedures, id);
      return open && viewCase(tx, open, session, calendar);
    });
    if (view === undefined) return problems(404, problemIssue.notFound, c.get('locale'));
    c.header('etag', entityTag(view.state.version));
    return c.json(view);
  });

  /** Does a command once, however often it arrives, and answers with the case or with everything against it. */
  const execute = async (c: Context<AppEnvironment>, procedureId: string | undefined, id: string | undefined) => {
    const locale = c.get('locale');
    if (id !== undefined && !isRecordId(id)) return problems(404, problemIssue.notFound, locale);
    const body = await readBody(c.req, CaseCommandSchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const command = body.value;
    const fingerprint = digestOf({ procedureId, id, command });
    const answer = await operate(c, 'care-project', async (tx, session) => {
      const open = id === undefined ? undefined : await openCase(tx, cartella.procedures, id);
      const procedure = id === undefined ? cartella.procedures[procedureId ?? ''] : open?.procedure;
      if (procedure === undefined) return undefined;
      const role = roleFor(session, procedure, command.step);
      const context = stepContextOf(session, role, calendar, open?.records ?? []);
      return tx.idempotent(command.idempotencyKey, fingerprint, () =>
        executeCommand(tx, procedure, open, command, { cartella, check, newId, context }),
      );
    });
    if (answer === undefined) return problems(404, problemIssue.notFound, locale);
    if (!answer.ok) {
      const isStale = 'stale' in answer || answer.issues.some(({ code }) => code === stepIssue.stale);
      return isStale
        ? problems(412, problemIssue.stale, locale, { issues: answer.issues })
        : problems(422, problemIssue.unprocessable, locale, { issues: answer.issues });
    }
    c.header('location', `/api/v1/cases/${answer.caseId}`);
    return c.json({ caseId: answer.caseId, version: answer.version }, id === undefined ? 201 : 200);
  };

  routes.post('/', (c) => execute(c, c.req.query('procedure') ?? 'percorso-comune', undefined));
  routes.post('/:id/commands', (c) => execute(c, undefined, c.req.param('id')));
  return routes;
}
