import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { launchBrowser, recordAccess, signIn } from './operator';

describe('what an operator wrote', () => {
  let application: Application;
  let browser: Browser;

  beforeAll(async () => {
    // Three seconds without a request, and the session is over.
    application = await startApplication({ SESSION_MINUTES: '0.05' });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  it('is still there when the session has ended and somebody signs in again', async () => {
    const { page } = await signIn(browser, application.origin, 'Ada Collaudo');
    await page.goto(`${application.origin}/nuovo`);
    await page.getByLabel(/^Cognome/).fill('Scaduta');
    await page.waitForTimeout(4500);
    await page.getByLabel(/^Nome/).first().fill('Olga');
    await page.getByRole('heading', { name: 'La sessione è scaduta' }).waitFor();
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Accedi di nuovo' }).click(),
    ]);
    const button = other.getByRole('button', { name: /Ada Collaudo/ });
    // The identity provider may still know her, and then asks nothing.
    await Promise.race([button.click().catch(() => undefined), other.waitForURL(/accesso-riuscito/)]);
    await other.waitForURL(/accesso-riuscito/);
    await page.getByRole('button', { name: /continua/ }).click();
    expect(await page.getByLabel(/^Cognome/).inputValue()).toBe('Scaduta');
    expect(await page.getByLabel(/^Nome/).first().inputValue()).toBe('Olga');
  });

  it('survives a process that is killed: drafts and records that were acknowledged are there', async () => {
    const { page } = await signIn(browser, application.origin, 'Bruno Provetti');
    const casePage = await recordAccess(page, application.origin, 'Interrotta');
    await page.goto(`${application.origin}/nuovo`);
    await page.getByLabel(/^Cognome/).fill('Abbozzata');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('Bozza salvata');
    await application.crash();
    const again = await signIn(browser, application.origin, 'Bruno Provetti');
    await again.page.goto(casePage);
    await again.page.getByRole('heading', { name: 'Interrotta Zora' }).waitFor();
    await again.page.goto(`${application.origin}/nuovo`);
    await expect.poll(() => again.page.getByLabel(/^Cognome/).inputValue()).toBe('Abbozzata');
  });
});
