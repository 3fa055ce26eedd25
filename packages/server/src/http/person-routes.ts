import { isRecordId } from '@cartella/core';
import { Hono } from 'hono';
import * as z from 'zod';
import { casesOfPerson } from '../case';
import { problemIssue } from '../problem';
import { accessLogDataOf } from './access-log';
import type { AppEnvironment, AppServices, Operate } from './environment';
import { readBody } from './read-body';
import { refuseBody } from './record-routes';

const PersonQuerySchema = z.strictObject({
  text: z.string().max(200),
  after: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});

/** Persons as pages look for them: by what an operator types, and with their paths. */
export function personRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems, cartella } = services;
  const routes = new Hono<AppEnvironment>();
  // A name or a tax code does not go into an address, which ends up in logs.
  routes.post('/queries', async (c) => {
    const body = await readBody(c.req, PersonQuerySchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const { text, after } = body.value;
    const found = await operate(c, 'access', (tx) =>
      tx.find('person', criteriaOf(text.trim()), { size: 20, ...(after !== undefined && { after }) }),
    );
    return c.json(found);
  });
  routes.get('/:id', async (c) => {
    const id = c.req.param('id');
    const answer = !isRecordId(id)
      ? undefined
      : await operate(c, 'access', async (tx, session) => {
          const person = await tx.get(id);
          if (person?.kind !== 'person') return undefined;
          const { closed, open } = await tx.behindGlass(person.id);
          return { person, cases: await casesOfPerson(tx, cartella, session, person.id), closed, glasses: open };
        });
    return answer === undefined ? problems(404, problemIssue.notFound, c.get('locale')) : c.json(answer);
  });
  routes.get('/:id/accesses', async (c) => {
    const id = c.req.param('id');
    if (!isRecordId(id)) return problems(404, problemIssue.notFound, c.get('locale'));
    const entries = await operate(c, 'accountability', (tx) => tx.accesses({ subjects: [id] }));
    // What somebody may know of has at least the trace of its making: an empty list is a refusal.
    return entries.length === 0
      ? problems(403, problemIssue.forbidden, c.get('locale'))
      : c.json({ accesses: entries.map(accessLogDataOf) });
  });
  return routes;
}

function criteriaOf(text: string) {
  const compact = text.replace(/\s/g, '').toUpperCase();
  const isTaxCode = /^[A-Z]{6}[0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/.test(compact);
  return text === '' ? {} : isTaxCode ? { taxCode: compact } : { name: text };
}
