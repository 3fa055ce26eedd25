import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { launchBrowser, signIn } from './operator';

const patient = { timeout: 8000 };
const id = (place: string) => `#accesso-${place.replaceAll('.', '-')}`;

describe('a form that is being filled in', () => {
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
  const begin = async (name: string) => {
    const { page } = await signIn(browser, application.origin, name);
    await open(page);
    return page;
  };
  const open = async (page: Page) => {
    await page.goto(`${application.origin}/nuovo`);
    await page.locator(id('person.familyName')).waitFor();
  };
  const saved = (page: Page) => page.getByText(/Bozza salvata/).waitFor();
  const isSaved = (page: Page) =>
    page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.ok() && answer.url().includes('/drafts/'),
    );

  it('on two devices is joined question by question, and asks which answer stays where both changed one', async () => {
    const desk = await begin('Ada Collaudo');
    await desk.locator(id('person.familyName')).fill('Prima');
    await saved(desk);
    const home = await begin('Ada Collaudo');
    expect(await home.locator(id('person.familyName')).inputValue()).toBe('Prima');
    await home.locator(id('person.familyName')).fill('Seconda');
    await home.locator(id('person.givenName')).fill('Zora');
    await isSaved(home);
    await desk.locator(id('person.familyName')).fill('Terza');
    const theirs = desk.getByLabel('Di un’altra finestra o un altro dispositivo: Seconda');
    await theirs.waitFor({ state: 'attached' });
    expect(await desk.getByText('Prima: Prima').count()).toBe(1);
    expect(await desk.getByLabel('La tua: Terza').count()).toBe(1);
    // Nobody decided yet: what was typed here is still here, and what only the other wrote has come.
    expect(await desk.locator(id('person.familyName')).inputValue()).toBe('Terza');
    expect(await desk.locator(id('person.givenName')).inputValue()).toBe('Zora');
    await theirs.check({ force: true });
    await desk.getByRole('button', { name: 'Registra le scelte' }).click();
    expect(await desk.locator(id('person.familyName')).inputValue()).toBe('Seconda');
    await isSaved(desk);
  });

  it('in two tabs of one browser is one form, without waiting for the server', async () => {
    const one = await begin('Bruno Provetti');
    const other = await one.context().newPage();
    await open(other);
    await one.locator(id('person.familyName')).fill('Finestra');
    await expect.poll(() => other.locator(id('person.familyName')).inputValue(), patient).toBe('Finestra');
    await other.locator(id('person.givenName')).fill('Zora');
    await expect.poll(() => one.locator(id('person.givenName')).inputValue(), patient).toBe('Zora');
    expect(await one.getByText(/ha risposto diversamente/).count()).toBe(0);
  });

  it('takes a million characters, control characters, overrides and script as the text that they are', async () => {
    const page = await begin('Carla Verifica');
    const name = page.locator(id('person.familyName'));
    await name.fill('à'.repeat(1_000_000));
    await name.blur();
    await page
      .getByText(/al massimo \d+ caratteri/)
      .first()
      .waitFor();
    expect((await name.inputValue()).length).toBe(1_000_000);
    await name.fill('<img src=x onerror="document.title=1">\u202Egnp\u0007');
    await name.blur();
    expect(await name.inputValue()).toBe('<img src=x onerror="document.title=1">gnp');
    await isSaved(page);
    await page.reload();
    expect(await name.inputValue()).toBe('<img src=x onerror="document.title=1">gnp');
    expect([await page.title(), await page.locator('main img[src="x"]').count()]).not.toContain('1');
  });
});
