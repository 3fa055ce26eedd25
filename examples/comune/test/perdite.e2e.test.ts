import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { launchBrowser, recordAccess, signIn, signInAgain } from './operator';

describe('what an operator wrote', () => {
  let application: Application;
  let browser: Browser;

  beforeAll(async () => {
    // Twelve seconds without a request, and the session is over.
    application = await startApplication({ SESSION_MINUTES: '0.2' });
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
    await page.getByLabel(/^Nome/).first().fill('Olga');
    await signInAgain(page, 'Ada Collaudo');
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
