import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Application, startApplication } from './application';
import { launchBrowser, signIn } from './operator';

describe('the keyboard alone', () => {
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

  it('records a first contact and takes it in charge', async () => {
    const { page } = await signIn(browser, application.origin, 'Bruno Provetti');
    await pressOn(page, 'Nuovo accesso');
    await page.getByRole('heading', { name: 'Nuovo accesso', level: 1 }).waitFor();
    await write(page, 'accesso-person-familyName', 'Tastiera');
    await write(page, 'accesso-person-givenName', 'Olga');
    await tabTo(page, 'accesso-person-birthPlace');
    await page.keyboard.type('perugia');
    await page.locator('.cartella-options:not([hidden]) [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pressOn(page, 'Avanti');
    await page.getByRole('heading', { name: 'Il contatto' }).waitFor();
    await pick(page, 'accesso-accesso-channel', 'Di persona');
    await pick(page, 'accesso-accesso-requester', 'La persona');
    await write(page, 'accesso-accesso-request', 'Chiede un colloquio.');
    await tabTo(page, 'accesso-accesso-reasons-information');
    await page.keyboard.press('Space');
    await pick(page, 'accesso-accesso-outcome', 'Informazione');
    await pressOn(page, 'Registra l’accesso');
    await page.getByRole('heading', { name: 'Che cosa fare ora' }).waitFor();
    await pressOn(page, 'Prendi in carico');
    await page.getByRole('heading', { name: 'Prendi in carico', level: 1 }).waitFor();
    await pick(page, 'presa-in-carico-presaInCarico-responsibleOperatorId', 'Bruno');
    await write(page, 'presa-in-carico-presaInCarico-motivation', 'Serve un percorso.');
    await pressOn(page, 'Prendi in carico');
    await page.getByText('In analisi preliminare').waitFor();
  });
});

/** Moves on with the Tab key until the wanted control has the focus. */
async function tabUntil(page: Page, wanted: string, isThere: (wanted: string) => boolean): Promise<void> {
  for (let steps = 0; steps < 250; steps++) {
    if (await page.evaluate(isThere, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never reaches ${wanted}`);
}

const tabTo = (page: Page, id: string) => tabUntil(page, id, (wanted) => document.activeElement?.id === wanted);

async function write(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.type(text);
}

/** Chooses in a drop-down by typing the beginning of the answer. */
async function pick(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Moves to a button or link by its words and presses it. */
async function pressOn(page: Page, name: string): Promise<void> {
  await tabUntil(
    page,
    name,
    (wanted) => document.activeElement?.textContent?.trim() === wanted && document.activeElement !== document.body,
  );
  await page.keyboard.press('Enter');
}
