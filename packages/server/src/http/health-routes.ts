import { Hono } from 'hono';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices } from './environment';

const patience = 2000;
const remembered = 1000;

/** Whether the service answers, and whether it can work: for those who call it and for what keeps it running. */
export function healthRoutes({ records, problems, isEnding }: AppServices): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  let last: { readonly at: number; readonly works: Promise<boolean> } | undefined;
  /** Asks the database, at most once a second however many ask. */
  const works = () => {
    if (last === undefined || Date.now() - last.at > remembered) {
      const asked = records.loginCandidates('health').then(
        () => true,
        () => false,
      );
      last = { at: Date.now(), works: Promise.race([asked, after(patience)]) };
    }
    return last.works;
  };
  const ready = async () => !isEnding() && (await works());
  routes.get('/status', async (c) => {
    if (await ready()) return c.json({ status: 200, title: 'OK' });
    return problems(503, problemIssue.unavailable, c.get('locale'));
  });
  routes.get('/health/live', (c) => c.json({ status: 200, title: 'OK' }));
  routes.get('/health/ready', async (c) =>
    (await ready()) ? c.json({ status: 200, title: 'OK' }) : problems(503, problemIssue.unavailable, c.get('locale')),
  );
  return routes;
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds).unref());
}
