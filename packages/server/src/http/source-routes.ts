import { createIssue, isRecordId } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import { Hono } from 'hono';
import * as z from 'zod';
import { problemIssue } from '../problem';
import { askSource } from '../source';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { readBody } from './read-body';
import { refuseBody } from './record-routes';

/** About whom a source is asked: somebody whose record is for who asks, so that nobody goes fishing with a tax code. */
const SourceQuerySchema = z.strictObject({ personId: z.uuidv7() });

/** Other administrations, asked about a person of the ente; where they do not answer the operator goes on by hand. */
export function sourceRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems, sources = {} } = services;
  const routes = new Hono<AppEnvironment>();
  routes.post('/:source/queries', async (c) => {
    const [name, locale] = [c.req.param('source'), c.get('locale')];
    const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
    if (source === undefined) return problems(404, problemIssue.notFound, locale);
    const body = await readBody(c.req, SourceQuerySchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const { personId } = body.value;
    const found = await operate(c, 'assessment', async (tx, session) => {
      const person = isRecordId(personId) ? await tx.get<ModelRecord<'person'>>(personId) : undefined;
      return person?.kind === 'person' ? { person, session } : undefined;
    });
    if (found === undefined) return problems(404, problemIssue.notFound, locale);
    const { taxCode } = found.person.data;
    if (typeof taxCode !== 'string') {
      const issues = [createIssue('source.no-tax-code', ['personId'])];
      return problems(422, problemIssue.unprocessable, locale, { issues });
    }
    // The other administration takes its time: no transaction waits for it.
    const { operatorId, assurance } = found.session;
    const who = { operatorId, ...(assurance !== undefined && { assurance }) };
    const answer = await askSource(name, source, { taxCode, ...who, correlationId: c.get('requestId') });
    await operate(c, 'assessment', async (tx) => {
      const reference = answer.provenance.reference ?? name;
      const reasons = answer.answered ? {} : { outcome: 'refused' as const, reasons: [answer.because] };
      tx.audit({ action: 'send', kind: 'person', recordId: personId, reference, ...reasons });
    });
    return c.json(answer);
  });
  return routes;
}
