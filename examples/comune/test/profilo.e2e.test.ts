import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { launchBrowser, recordAccess, signIn, violations } from './operator';

describe('the profile of the ente', () => {
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

  const rewrite = async (page: Page, from: string, to: string) => {
    const text = page.getByLabel('Documento, in YAML o JSON');
    await text.fill((await text.inputValue()).replace(from, to));
    await page.getByRole('button', { name: 'Controlla' }).click();
  };
  const saved = async (page: Page, button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return file.path();
  };

  it('is refused line by line when it loosens, previewed when it does not, and put in force by a second person only', async () => {
    const carla = await signIn(browser, application.origin, 'Carla Verifica');
    await carla.page.getByRole('link', { name: 'Profilo' }).click();
    await rewrite(carla.page, '"maxLength": 4000', '"maxLength": 99999');
    await carla.page.getByText(/Riga \d+: .*allenta records\/accesso\/request\/maxLength/).waitFor();
    await rewrite(carla.page, '"maxLength": 99999', '"maxLength": 300');
    await carla.page.getByRole('heading', { name: 'È una cartella comune' }).waitFor();
    await carla.page.getByText('records/accesso/request/maxLength').waitFor();
    await carla.page.getByRole('heading', { name: 'Chi è' }).waitFor();
    expect(await violations(carla.page)).toEqual([]);

    await carla.page.getByLabel('Motivo').fill('Richieste più brevi');
    const proposal = await saved(carla.page, 'Proponi a una seconda persona');
    await carla.page.getByRole('button', { name: 'Approva' }).click();
    await carla.page.getByText('Chi propone una composizione non può approvarla').waitFor();

    const bruno = await signIn(browser, application.origin, 'Bruno Provetti');
    await bruno.page.goto(`${application.origin}/profilo`);
    await bruno.page.getByLabel(/Fascicolo/).setInputFiles(proposal);
    await bruno.page.getByText('Carla Verifica propone: Richieste più brevi').waitFor();
    const approved = await saved(bruno.page, 'Approva');
    const { history } = JSON.parse(await readFile(approved, 'utf8'));
    expect(history.entries).toHaveLength(1);
    expect(history.entries[0].approvedBy).not.toBe(history.entries[0].proposedBy);
    expect([...carla.errors, ...bruno.errors]).toEqual([]);
  });

  it('puts a component of its own beside a case, with the data that it declared and no more', async () => {
    const { page, errors } = await signIn(browser, application.origin, 'Bruno Provetti');
    await recordAccess(page, application.origin, 'Sportelli');
    const desk = page.getByRole('region', { name: 'Sportello di quartiere' });
    await desk.getByText('Aperto martedì e giovedì, 9–12.').waitFor();
    await page.getByRole('region', { name: 'Primo contatto' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('says of the question that has the focus where it comes from', async () => {
    const { page, errors } = await signIn(browser, application.origin, 'Carla Verifica');
    await page.goto(`${application.origin}/nuovo`);
    await page.getByRole('button', { name: 'Provenienza' }).click();
    await page.getByRole('complementary', { name: 'Provenienza' }).waitFor();
    await page.locator('#accesso-person-familyName').focus();
    const panel = page.getByRole('complementary', { name: 'Provenienza' });
    await panel.getByText('records/person/familyName').waitFor();
    await panel.getByText('definito da').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
