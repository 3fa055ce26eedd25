import { civilDateInRome, createIssue, digestOf } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import type { Transaction } from '@cartella/records';
import { type CaseEvent, type StepContext, stepIssue } from '@cartella/workflow';
import { type Context, Hono } from 'hono';
import { CaseCommandSchema, dataOf, executeCommand, type OpenCase, openCase, viewCase } from '../case';
import { problemIssue } from '../problem';
import type { Session } from '../session';
import { type AppEnvironment, type AppServices, contextOf } from './environment';
import { readBody } from './read-body';

/** Cases: what stands where, what can be done, and doing it. */
export function caseRoutes(services: AppServices): Hono<AppEnvironment> {
  const { records, problems, cartella, calendar, newId, check } = services;
  const routes = new Hono<AppEnvironment>();

  const stepContext = (
    session: Session,
    step: string | undefined,
    procedureId: string,
    open: OpenCase | undefined,
  ): StepContext => {
    const now = new Date();
    const allowed = cartella.procedures[procedureId]?.steps.find(({ id }) => id === step)?.who.roles ?? [];
    return {
      today: civilDateInRome(now.getTime()),
      now: now.toISOString(),
      calendar,
      actor: {
        operatorId: session.operatorId,
        enteId: session.enteId,
        role: session.roles.find((role) => allowed.includes(role)) ?? session.roles[0] ?? '',
        ...(session.unitId !== undefined && { unitId: session.unitId }),
      },
      data: open === undefined ? {} : dataOf(open),
    };
  };

  const procedureOf = async (tx: Transaction, id: string) => {
    const [first] = await tx.caseEvents<{ procedure: { id: string } }>(id);
    return first === undefined ? undefined : cartella.procedures[first.event.procedure.id];
  };

  routes.get('/', async (c) => {
    const after = c.req.query('after');
    const listed = await records.transaction(
      contextOf(c.get('session'), 'care-project', c.get('requestId')),
      async (tx) => {
        const contacts = await tx.find('accesso', {}, { size: 20, ...(after !== undefined && { after }) });
        const cases = await Promise.all(contacts.records.map((accesso) => summarise(tx, accesso)));
        return { cases, ...(contacts.next !== undefined && { next: contacts.next }) };
      },
    );
    return c.json(listed);
  });

  routes.get('/:id', async (c) => {
    const session = c.get('session');
    const view = await records.transaction(contextOf(session, 'care-project', c.get('requestId')), async (tx) => {
      const procedure = await procedureOf(tx, c.req.param('id'));
      const open = procedure && (await openCase(tx, procedure, c.req.param('id')));
      return open && procedure && viewCase(tx, open, procedure, stepContext(session, undefined, procedure.id, open));
    });
    if (view === undefined) return problems(404, problemIssue.notFound, c.get('locale'));
    c.header('etag', `"${view.state.version}"`);
    return c.json(view);
  });

  /** Does a command once, however often it arrives, and answers with the case or with everything against it. */
  const execute = async (c: Context<AppEnvironment>, procedureId: string | undefined, id: string | undefined) => {
    const session = c.get('session');
    const locale = c.get('locale');
    const body = await readBody(c.req.raw);
    const command = body.ok ? CaseCommandSchema.safeParse(body.value) : undefined;
    if (command?.success !== true) {
      const issues = command?.error.issues.map(({ path }) =>
        createIssue(problemIssue.badRequest, path as (string | number)[]),
      );
      return problems(400, problemIssue.badRequest, locale, issues === undefined ? {} : { issues });
    }
    const fingerprint = digestOf({ procedureId, id, command: command.data });
    const answer = await records.transaction(contextOf(session, 'care-project', c.get('requestId')), async (tx) => {
      const procedure = id === undefined ? cartella.procedures[procedureId ?? ''] : await procedureOf(tx, id);
      const open = id === undefined || procedure === undefined ? undefined : await openCase(tx, procedure, id);
      if (procedure === undefined || (id !== undefined && open === undefined)) return undefined;
      const context = stepContext(session, command.data.step, procedure.id, open);
      return tx.idempotent(command.data.idempotencyKey, fingerprint, () =>
        executeCommand(tx, procedure, open, command.data, { cartella, check, newId, context }),
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

/** A case in one line of a list. */
async function summarise(tx: Transaction, accesso: ModelRecord<'accesso'>) {
  const events = await tx.caseEvents<CaseEvent>(accesso.id);
  const person = await tx.get<ModelRecord<'person'>>(accesso.data.personId);
  const last = events.findLast(({ event }) => event.type === 'step-done')?.event;
  return {
    id: accesso.id,
    openedOn: accesso.data.date,
    urgency: accesso.data.urgency,
    person: person && {
      id: person.id,
      identity: person.data.identity,
      familyName: person.data.familyName,
      givenName: person.data.givenName,
      alias: person.data.alias,
    },
    state: last?.type === 'step-done' ? last.to : undefined,
    procedure: last?.procedure.id,
    updatedAt: events.at(-1)?.recordedAt,
  };
}
