import { isCivilDate } from '@cartella/core';
import { searchEntries } from '@cartella/vocabularies';
import { Hono } from 'hono';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices } from './environment';

/** Code lists too long for a page: searched as one types. */
export function vocabularyRoutes({ cartella, largeVocabularies, problems }: AppServices): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  const listOf = (id: string) => largeVocabularies[id] ?? cartella.vocabularies[id];
  routes.get('/:id', (c) => {
    const list = listOf(c.req.param('id'));
    if (list === undefined) return problems(404, problemIssue.notFound, c.get('locale'));
    const on = c.req.query('on');
    const hits = searchEntries(list, (c.req.query('q') ?? '').slice(0, 100), {
      limit: 12,
      ...(isCivilDate(on) && { on }),
    });
    c.header('cache-control', 'private, max-age=3600');
    return c.json({ id: list.id, hits });
  });
  routes.get('/:id/:code', (c) => {
    const list = listOf(c.req.param('id'));
    const entry = list?.entries.findLast(({ code }) => code === c.req.param('code'));
    return entry === undefined ? problems(404, problemIssue.notFound, c.get('locale')) : c.json(entry);
  });
  return routes;
}
