import { createIssue, digestOf, isRecordId, messageOf } from '@cartella/core';
import { recordsIssue } from '@cartella/records';
import { stepIssue } from '@cartella/workflow';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import {
  CaseCommandSchema,
  CaseListQuerySchema,
  executeCommand,
  forPurpose,
  listCases,
  openCase,
  roleFor,
  stepContextOf,
  viewCase,
  workIn,
  workOn,
} from '../case';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { entityTag } from './precondition';
import { readBody, readQuery } from './read-body';
import { refuseBody } from './record-routes';

/** Why a case of others is opened: a code that reviews count, and what is happening in words. */
export const EmergencyAccessSchema = z.strictObject({
  reason: z.enum(['danger', 'absence', 'authority']),
  explanation: z.string().min(1).max(2000),
});

/** Cases: what stands where, what can be done, and doing it. */
export function caseRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems, cartella, calendar, newId, check } = services;
  const routes = new Hono<AppEnvironment>();

  routes.get('/', async (c) => {
    const query = readQuery(c.req, CaseListQuerySchema);
    if (!query.ok) return problems(400, problemIssue.badRequest, c.get('locale'), { issues: query.issues });
    return c.json(await operate(c, 'care-project', (tx, session) => listCases(tx, cartella, session, query.value)));
  });

  routes.get('/:id', async (c) => {
    const id = c.req.param('id');
    if (!isRecordId(id)) return problems(404, problemIssue.notFound, c.get('locale'));
    const view = await operate(c, 'care-project', async (tx, session) => {
      const work = await workOn(tx, session, cartella, id);
      const open = await openCase(work.tx, cartella.procedures, id);
      return open && viewCase(work.tx, open, session, calendar, work.steps);
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
    const answer = await operate(c, 'care-project', async (asked, session) => {
      const tx =
        id === undefined
          ? await forPurpose(asked, workIn(session, cartella.procedures[procedureId ?? '']).purpose)
          : (await workOn(asked, session, cartella, id)).tx;
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
    const { caseId, version, warnings } = answer;
    const told = warnings?.map((issue) => ({ ...issue, message: messageOf(cartella.texts, locale, issue) }));
    return c.json({ caseId, version, ...(told && { warnings: told }) }, id === undefined ? 201 : 200);
  };

  routes.post('/:id/emergency-accesses', async (c) => {
    const id = c.req.param('id');
    if (!isRecordId(id)) return problems(404, problemIssue.notFound, c.get('locale'));
    const body = await readBody(c.req, EmergencyAccessSchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const glass = await operate(c, 'care-project', (tx) => tx.breakTheGlass(id, body.value));
    if (glass.ok) return c.json({ id: glass.value.id, caseId: id, expiresAt: glass.value.expiresAt }, 201);
    const isRefused = glass.issues.some(({ code }) => code === recordsIssue.denied);
    return isRefused
      ? problems(403, problemIssue.forbidden, c.get('locale'), { issues: glass.issues })
      : problems(422, problemIssue.unprocessable, c.get('locale'), { issues: glass.issues });
  });
  routes.delete('/:id/emergency-accesses/:glass', async (c) => {
    const glass = c.req.param('glass');
    if (!isRecordId(glass)) return problems(404, problemIssue.notFound, c.get('locale'));
    await operate(c, 'care-project', (tx) => tx.endGlass(glass));
    return c.body(null, 204);
  });

  routes.post('/', (c) => {
    const names = Object.keys(cartella.procedures);
    const named = c.req.query('procedure') ?? (names.length === 1 ? names[0] : undefined);
    if (named !== undefined) return execute(c, named, undefined);
    const issues = [createIssue('case.procedure-missing', ['procedure'])];
    return problems(400, problemIssue.badRequest, c.get('locale'), { issues });
  });
  routes.post('/:id/commands', (c) => execute(c, undefined, c.req.param('id')));
  return routes;
}
