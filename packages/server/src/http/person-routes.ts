import { Hono } from 'hono';
import { problemIssue } from '../problem';
import { type AppEnvironment, type AppServices, contextOf } from './environment';

/** Persons: found by name, tax code or date of birth, within the ente. */
export function personRoutes({ records, problems }: AppServices): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/', async (c) => {
    const query = (c.req.query('q') ?? '').slice(0, 200).trim();
    const after = c.req.query('after');
    const compact = query.replace(/\s/g, '').toUpperCase();
    const criteria = /^[A-Z]{6}[0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/.test(compact)
      ? { taxCode: compact }
      : { name: query };
    const found = await records.transaction(contextOf(c.get('session'), 'access', c.get('requestId')), (tx) =>
      tx.find('person', query === '' ? {} : criteria, { size: 20, ...(after !== undefined && { after }) }),
    );
    return c.json(found);
  });
  routes.get('/:id', async (c) => {
    const answer = await records.transaction(contextOf(c.get('session'), 'access', c.get('requestId')), async (tx) => {
      const person = await tx.get(c.req.param('id'));
      if (person?.kind !== 'person') return undefined;
      const contacts = await tx.find('accesso', { refersTo: person.id }, { size: 200 });
      const cases = await Promise.all(
        contacts.records.map(async ({ id, data }) => ({ id, openedOn: data.date, events: await tx.caseEvents(id) })),
      );
      return {
        person,
        cases: cases.filter(({ events }) => events.length > 0).map(({ id, openedOn }) => ({ id, openedOn })),
      };
    });
    return answer === undefined ? problems(404, problemIssue.notFound, c.get('locale')) : c.json(answer);
  });
  return routes;
}
