import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { launchBrowser, signIn } from './operator';

describe('a session that somebody else ends', () => {
  let application: Application;
  let browser: Browser;

  beforeAll(async () => {
    application = await startApplication();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  it('is over at once where the operator left the identity provider elsewhere, and what was typed is there after a new login', async () => {
    const desk = await signIn(browser, application.origin, 'Ada Collaudo');
    await desk.page.goto(`${application.origin}/nuovo`);
    await desk.page.getByLabel(/^Cognome/).fill('Sorpresa');
    await expect.poll(() => desk.page.getByRole('status').innerText()).toContain('Bozza salvata');

    const home = await signIn(browser, application.origin, 'Ada Collaudo');
    await home.page.goto(`${application.origin}/oidc/session/end`);
    await home.page.getByRole('button', { name: 'Esci' }).click();
    await home.page.waitForURL((url) => !url.pathname.startsWith('/oidc'));
    const refused = await home.page.evaluate(async () => (await fetch('/api/v1/session')).status);
    expect(refused).toBe(401);

    await desk.page.getByLabel(/^Nome/).first().fill('Zora');
    await desk.page.getByRole('heading', { name: 'La sessione è scaduta' }).waitFor();
    const [again] = await Promise.all([
      desk.page.context().waitForEvent('page'),
      desk.page.getByRole('link', { name: 'Accedi di nuovo' }).click(),
    ]);
    const button = again.getByRole('button', { name: /Ada Collaudo/ });
    // The identity provider may still know her at this desk, and then asks nothing.
    await Promise.race([button.click().catch(() => undefined), again.waitForURL(/accesso-riuscito/)]);
    await again.waitForURL(/accesso-riuscito/);
    await desk.page.getByRole('button', { name: /continua/ }).click();
    expect(await desk.page.getByLabel(/^Cognome/).inputValue()).toBe('Sorpresa');
    expect(await desk.page.getByLabel(/^Nome/).first().inputValue()).toBe('Zora');
  });
});
