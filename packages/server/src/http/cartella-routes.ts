import { compileForm } from '@cartella/forms/compile';
import { Hono } from 'hono';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';

/** The composed cartella as a browser needs it: compiled forms, procedures, short code lists, slots, texts, look. */
export function cartellaRoutes({ cartella, problems }: AppServices, operate: Operate): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  const { id, version, hash, vocabularies, procedures, slots, texts, look } = cartella;
  routes.get('/', (c) => {
    c.header('etag', `"${hash}"`);
    c.header('cache-control', 'private, no-cache');
    return c.req.header('if-none-match') === `"${hash}"`
      ? c.body(null, 304)
      : c.json({ id, version, hash, vocabularies, procedures, slots, texts, look, forms: Object.keys(cartella.forms) });
  });
  routes.get('/forms/:form', (c) => {
    const { roles, homeEnteId } = c.get('session');
    const form = c.req.param('form');
    // What these roles never see is masked, what they never write is locked. Who may not answer all that is required is told so, and why,
    // when they send it; so is who works for another body, whose rights depend on the agreement.
    const reached = homeEnteId === undefined ? compileForm(cartella, form, { roles }) : undefined;
    const compiled = reached?.ok ? reached : compileForm(cartella, form);
    return compiled.ok ? c.json(compiled.value) : problems(404, problemIssue.notFound, c.get('locale'));
  });
  routes.get('/operators', async (c) => {
    const found = await operate(c, 'organisation', (tx) => tx.find('operator', {}, { size: 200 }));
    return c.json({
      operators: found.records.map(({ id: operatorId, data }) => ({
        id: operatorId,
        name: `${data.givenName} ${data.familyName}`,
        roles: [...new Set(data.assignments.map(({ role }) => role))],
      })),
    });
  });
  return routes;
}
