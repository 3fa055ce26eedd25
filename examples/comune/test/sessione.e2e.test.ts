import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { launchBrowser, type Seat, signIn, signInAgain, violations } from './operator';

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

  it('is seen among one’s own, and ended from another desk by who shows again who they are, or by who administers', async () => {
    const [desk, home] = [
      await signIn(browser, application.origin, 'Carla Verifica'),
      await signIn(browser, application.origin, 'Carla Verifica', 360),
    ];
    const isIn = async ({ page }: Seat) =>
      (await page.evaluate(async () => (await fetch('/api/v1/session')).status)) === 200;
    await desk.page.getByRole('link', { name: /Carla Verifica.*le tue sessioni/ }).click();
    await desk.page.getByText('(questa)').waitFor();
    expect(await violations(desk.page)).toEqual([]);
    await desk.page.getByRole('button', { name: /^Termina la sessione/ }).click();
    await desk.page.getByRole('link', { name: 'Mostra di nuovo chi sei' }).click();
    await desk.page.getByRole('button', { name: /Carla Verifica/ }).click();
    await desk.page.getByRole('button', { name: /^Termina la sessione/ }).click();
    await desk.page.getByText('Sessione terminata.').waitFor();
    expect([await isIn(home), await isIn(desk)]).toEqual([false, true]);

    const { page } = await signIn(browser, application.origin, 'Fabio Sistemi', 360);
    await page.goto(`${application.origin}/sessioni`);
    await page.getByLabel('Operatore', { exact: true }).selectOption({ label: 'Carla Verifica' });
    await page.getByRole('button', { name: 'Termina tutte' }).click();
    await page.getByText('Sessioni terminate: 1.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await isIn(desk)).toBe(false);
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
    await signInAgain(desk.page, 'Ada Collaudo');
    expect(await desk.page.getByLabel(/^Cognome/).inputValue()).toBe('Sorpresa');
    expect(await desk.page.getByLabel(/^Nome/).first().inputValue()).toBe('Zora');
  });
});

describe('a session that ends because nobody asks for anything', () => {
  let application: Application;
  let browser: Browser;

  beforeAll(async () => {
    // Twelve seconds: the warning comes four before the end.
    application = await startApplication({ SESSION_MINUTES: '0.2' });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  it('warns first, goes on with one key, and when it is over gives back the words and the place', async () => {
    const { page } = await signIn(browser, application.origin, 'Ada Collaudo');
    await page.goto(`${application.origin}/nuovo`);
    await page.getByLabel(/^Cognome/).fill('Distratta');
    const warning = page.getByRole('alertdialog', { name: 'La sessione sta per finire' });
    await warning.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Continua a lavorare');
    await page.keyboard.press('Enter');
    await warning.waitFor({ state: 'hidden' });
    expect(await page.evaluate(async () => (await fetch('/api/v1/session')).status)).toBe(200);
    await page.getByLabel(/^Nome/).first().fill('Zora');
    await page.getByLabel(/^Nome/).first().focus();
    await signInAgain(page, 'Ada Collaudo');
    expect(await page.getByLabel(/^Cognome/).inputValue()).toBe('Distratta');
    expect(await page.getByLabel(/^Nome/).first().inputValue()).toBe('Zora');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('accesso-person-givenName');
  });

  it('ends for every tab at once, and goes on in all of them when one of them asks for something', async () => {
    const { page } = await signIn(browser, application.origin, 'Bruno Provetti');
    const other = await page.context().newPage();
    await other.goto(`${application.origin}/lavoro`);
    await other.getByRole('heading', { name: 'Da fare', level: 1 }).waitFor();
    const warning = page.getByRole('alertdialog', { name: 'La sessione sta per finire' });
    await warning.waitFor();
    await other.getByRole('button', { name: 'Continua a lavorare' }).click();
    await warning.waitFor({ state: 'hidden' });
  });
});
