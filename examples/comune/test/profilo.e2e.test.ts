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
    await carla.page.getByRole('button', { name: 'Proponi a una seconda persona' }).click();
    await carla.page.getByText('Hai proposto: Richieste più brevi').waitFor();
    expect(await carla.page.getByRole('button', { name: 'Approva' }).count()).toBe(0);
    expect(await carla.page.getByText('come viene con l’installazione').count()).toBe(1);

    const fabio = await signIn(browser, application.origin, 'Fabio Sistemi', 360);
    await fabio.page.goto(`${application.origin}/profilo`);
    await fabio.page.getByText('Carla Verifica propone: Richieste più brevi').waitFor();
    await fabio.page.getByRole('button', { name: 'Guarda che cosa cambia' }).click();
    await fabio.page.getByText('records/accesso/request/maxLength').waitFor();
    expect(await violations(fabio.page)).toEqual([]);
    await fabio.page.getByRole('button', { name: 'Approva' }).click();
    await fabio.page.getByText(/In vigore: .*versione 1/).waitFor();

    // The server that was running all the while asks by it, of whoever comes next.
    const longest = async (page: Page) => {
      const answer = await page.request.get(`${application.origin}/api/v1/cartella/forms/accesso`);
      return /"maxLength":300\b/.test(await answer.text());
    };
    expect(await longest(fabio.page)).toBe(true);
    const dino = await signIn(browser, application.origin, 'Dino Esempi');
    await dino.page.getByText('Comune di Altrove Finto').waitFor();
    expect(await longest(dino.page)).toBe(false);

    await carla.page.reload();
    await carla.page.getByText(/decisa da Fabio Sistemi; in vigore/).waitFor();
    await carla.page.getByLabel('Motivo').fill('Era meglio prima');
    await carla.page.getByRole('button', { name: 'Proponi di tornarci' }).click();
    await fabio.page.reload();
    await fabio.page.getByRole('button', { name: 'Approva' }).click();
    await fabio.page.getByText(/In vigore: .*versione 2/).waitFor();
    await fabio.page.getByText('è stata in vigore, poi si è tornati indietro').waitFor();
    expect(await longest(fabio.page)).toBe(false);
    expect([...carla.errors, ...fabio.errors, ...dino.errors]).toEqual([]);
  });

  it('puts a component of its own beside a case, with the data that it declared and no more', async () => {
    const { page, errors } = await signIn(browser, application.origin, 'Bruno Provetti');
    await recordAccess(page, application.origin, 'Sportelli');
    const desk = page.getByRole('region', { name: 'Sportello di quartiere' });
    await desk.getByText('Aperto martedì e giovedì, 9–12.').waitFor();
    await page.getByRole('region', { name: 'Primo contatto' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('says of what is on the screen where it comes from: questions, options, sections, rules and steps', async () => {
    const { page, errors } = await signIn(browser, application.origin, 'Carla Verifica');
    await page.goto(`${application.origin}/nuovo`);
    await page.getByRole('button', { name: 'Provenienza' }).click();
    await page.getByRole('complementary', { name: 'Provenienza' }).waitFor();
    await page.locator('#accesso-person-familyName').focus();
    const panel = page.getByRole('complementary', { name: 'Provenienza' });
    await panel.getByText('records/person/familyName').waitFor();
    await panel.getByText('definito da').first().waitFor();

    // The question that has the focus is open in the list of what the page shows.
    const choose = (name: string) => panel.getByRole('button', { name, exact: true }).press('Enter');
    expect(await panel.locator('[aria-current]').innerText()).toMatch(/Cognome/);
    await choose('Sesso');
    await choose('Femmina');
    await panel.getByText('vocabularies/sex/F').waitFor();
    await panel.getByText('records/person/sex').waitFor();
    await choose('Chi è');
    await panel.getByText(/^forms\/accesso\/(pages|sections)\//).waitFor();
    await panel
      .getByRole('button', { name: /^Regole: / })
      .first()
      .press('Enter');
    await panel.locator('[aria-expanded="true"] + ul').last().getByRole('button').first().press('Enter');
    await panel.getByText(/^checks\//).waitFor();
    expect(await violations(page)).toEqual([]);

    await recordAccess(page, application.origin, 'Provenienza');
    await page.getByRole('button', { name: 'Provenienza' }).click();
    await page.locator('a[href*="/passi/"]').first().focus();
    await panel.getByText(/^procedures\/percorso-comune\/steps\//).waitFor();
    await panel.getByText('Può farlo').waitFor();
    await choose('Scadenze');
    expect(await violations(page)).toEqual([]);

    // Around a case: the records that a page shows, field by field, with who needs and sees them.
    await page.getByRole('link', { name: 'Tutti i percorsi della persona' }).click();
    await choose('Persona');
    await panel.getByText('records/person', { exact: true }).waitFor();
    await choose('Cittadinanze');
    await panel.getByText('siuss', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: 'Diario e storia' }).click();
    await choose('Voce di diario');
    await panel.getByText('Visto da').waitFor();
    await page.getByRole('link', { name: 'Servizi e spesa' }).click();
    await choose('Fondo');
    await page.getByRole('link', { name: 'Da fare' }).click();
    await panel.getByRole('button', { name: 'Percorso comune della cartella sociale' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
