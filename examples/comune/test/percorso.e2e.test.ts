import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import {
  walkEmergency,
  walkInstrument,
  walkMonths,
  walkPapers,
  walkProject,
  walkReferral,
  walkSources,
} from './around-the-case';
import { begin, choose, finish, launchBrowser, recordAccess, type Seat, signIn, violations } from './operator';

describe('the path of a person, from first contact to closure', () => {
  let application: Application;
  let browser: Browser;
  let seat: Seat;
  let casePage: string;

  beforeAll(async () => {
    application = await startApplication();
    browser = await launchBrowser();
    seat = await signIn(browser, application.origin, 'Bruno Provetti');
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  it('tells what is missing and what is wrong at the questions, and loses nothing', async () => {
    const { page } = seat;
    await page.goto(`${application.origin}/nuovo`);
    await page.getByRole('button', { name: 'Avanti' }).click();
    await expect.poll(() => page.locator('.cartella-errors').textContent()).toContain('Cognome');
    await page.getByLabel(/^Cognome/).fill('Fittizia');
    await page.locator('#accesso-person-taxCode').fill('fttzro80a41h501a');
    await page.locator('#accesso-person-dateOfBirth').fill('30/02/1980');
    await page.getByRole('button', { name: 'Avanti' }).click();
    await expect.poll(() => page.locator('.cartella-errors').textContent()).toContain('ultima lettera');
    const summary = await page.locator('.cartella-errors').textContent();
    expect(summary).toContain('giorno non esiste');
    expect(await page.locator('#accesso-person-dateOfBirth').inputValue()).toBe('30/02/1980');
    expect(await page.getByLabel(/^Cognome/).inputValue()).toBe('Fittizia');
  });

  it('records a first contact in at most twenty-five questions, without a violation of accessibility', async () => {
    const { page } = seat;
    await page.goto(`${application.origin}/nuovo`);
    const questions = await countQuestions(page);
    expect(questions).toBeLessThanOrEqual(25);
    expect(await violations(page)).toEqual([]);
    casePage = await recordAccess(page, application.origin, 'Fittizia', { taxCode: 'fttzro80a41h501h' });
    expect(await violations(page)).toEqual([]);
  });

  it('goes through every phase and shows who did what and when', async () => {
    const { page } = seat;
    await begin(page, 'Prendi in carico');
    await page
      .locator('#presa-in-carico-presaInCarico-responsibleOperatorId')
      .selectOption({ label: 'Bruno Provetti' });
    await page.locator('#presa-in-carico-cartella-userArea').selectOption({ index: 1 });
    await page.locator('#presa-in-carico-presaInCarico-motivation').fill('Perdita del lavoro e rischio di sfratto.');
    await finish(page, 'Prendi in carico');

    await begin(page, 'Registra l’analisi preliminare');
    await page.locator('#analisi-preliminare-analisi-dimensions-0-dimension').selectOption({ index: 1 });
    await page.locator('#analisi-preliminare-analisi-dimensions-0-level').selectOption('serious');
    await page.locator('#analisi-preliminare-analisi-synthesis').fill('Reddito insufficiente, buona rete familiare.');
    await page.locator('#analisi-preliminare-analisi-outcome').selectOption({ index: 1 });
    await finish(page, 'Registra l’analisi preliminare');

    await begin(page, 'Scrivi il progetto');
    await page.locator('#progetto-personalizzato-progetto-title').fill('Casa e lavoro');
    await page.getByRole('button', { name: 'Aggiungi: Obiettivo' }).click();
    for (const [index, goal] of ['Mantiene la casa', 'Ha un contratto di lavoro'].entries()) {
      await page.locator(`#progetto-personalizzato-progetto-goals-${index}-area`).selectOption({ index: index + 1 });
      await page.locator(`#progetto-personalizzato-progetto-goals-${index}-description`).fill(goal);
    }
    await finish(page, 'Scrivi il progetto');

    await begin(page, 'Firma il progetto');
    await page.locator('#firma-progetto-signatures-1-name').fill('Bruno Provetti');
    for (const index of [0, 1]) await page.locator(`#firma-progetto-signatures-${index}-method`).selectOption('paper');
    await finish(page, 'Firma il progetto');

    await begin(page, 'Attiva un intervento');
    await choose(page, 'intervento-interventi-kind', 'contribut');
    await choose(page, 'intervento-interventi-siussCode', 'contributi econ');
    await finish(page, 'Attiva un intervento');

    await begin(page, 'Registra un’erogazione');
    await page.locator('#erogazione-erogazioni-amount').fill('250');
    await page.locator('#erogazione-erogazioni-enteShare').fill('200,00');
    await page.getByRole('button', { name: 'Registra un’erogazione' }).click();
    await expect.poll(() => page.locator('.cartella-errors').textContent()).toContain('Quota a carico dell’ente');
    await page.locator('#erogazione-erogazioni-enteShare').fill('250,00');
    await finish(page, 'Registra un’erogazione');
  });

  it('writes the SIUSS record of the delivery as XML', async () => {
    const { page } = seat;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Scarica il flusso SIUSS (XML)' }).click(),
    ]);
    const xml = await readFile(await download.path(), 'utf8');
    expect(xml).toContain('CodiceFiscale="FTTZRO80A41H501H"');
    expect(xml).toContain('ImportoMensile="250.00"');
  });

  it('opens the signed project again: the page and the step write one record, and two who write it at once lose nothing', async () => {
    const colleague = (await signIn(browser, application.origin, 'Carla Verifica')).page;
    await walkProject(seat.page, casePage, colleague);
    await colleague.context().close();
  });

  it('plans the months of an intervention, of which two write at once; what is given is paid, and seen to be received', async () => {
    const colleague = (await signIn(browser, application.origin, 'Carla Verifica')).page;
    await walkMonths(seat.page, casePage, colleague);
    await colleague.context().close();
  });

  it('keeps the papers of the person', () => walkPapers(seat.page, casePage));

  it('fills in an instrument, in two sittings', () => walkInstrument(seat.page, casePage));

  it('sends to another body what was read, and nothing else', () => walkReferral(seat.page, casePage));

  it('asks INPS, and goes on by hand where it does not answer: each record says where it comes from', () =>
    walkSources(seat.page, casePage));

  it('is opened by another service in an emergency only: for a reason, for four hours, told to who follows it and reviewed', () =>
    walkEmergency(browser, application.origin, casePage, seat.page));

  it('evaluates the outcomes goal by goal and closes', async () => {
    const { page } = seat;
    await page.goto(casePage);
    await begin(page, 'Valuta gli esiti');
    for (const index of [0, 1])
      await page.locator(`#valutazione-finale-valutazione-goals-${index}-achievement`).selectOption('achieved');
    await page.locator('#valutazione-finale-valutazione-outcome').selectOption({ index: 1 });
    await page.locator('#valutazione-finale-valutazione-closureReason').selectOption({ index: 1 });
    await page.locator('#valutazione-finale-valutazione-synthesis').fill('Obiettivi raggiunti.');
    await finish(page, 'Valuta gli esiti');
    await begin(page, 'Chiudi il percorso');
    await page.getByLabel('Motivo').selectOption({ index: 1 });
    await finish(page, 'Chiudi il percorso');
    const timeline = page.locator('.cartella-timeline');
    expect(await timeline.locator('li').count()).toBe(11);
    expect(await timeline.innerText()).toContain('Bruno Provetti');
    await expect.poll(() => page.locator('main').innerText()).toContain('Concluso');
    expect(await violations(page)).toEqual([]);
    expect(seat.errors).toEqual([]);
  });

  it('shows the same on a telephone, with nothing cut off', async () => {
    const { page } = await signIn(browser, application.origin, 'Carla Verifica', 360);
    for (const address of [
      application.origin,
      casePage,
      `${application.origin}/nuovo`,
      `${application.origin}/avvisi`,
      `${casePage}/strumenti`,
    ]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  it('is for everybody in the dark at 320 px and in forced colours: every page, every section of the file of a person', async () => {
    const { page } = seat;
    await page.goto(casePage);
    const file = await page.getByRole('link', { name: 'Tutti i percorsi della persona' }).getAttribute('href');
    const sections = [
      'sintesi',
      'famiglia',
      'rete',
      'diario',
      'progetti',
      'interventi',
      'documenti',
      'fonti',
      'accessi',
    ];
    const project = await page.getByRole('link', { name: /^Progetto: / }).getAttribute('href');
    const path = new URL(casePage).pathname;
    const found: string[] = [];
    for (const place of [
      '/',
      '/lavoro',
      '/nuovo',
      path,
      `${project}`,
      `${path}/strumenti?strumento=barthel`,
      `${path}/invii`,
      ...sections.map((one) => `${file}?sezione=${one}`),
    ]) {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' });
      await page.goto(`${application.origin}${place}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.getByText('Caricamento…').count(), { timeout: 20_000 }).toBe(0);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) found.push(`${place}: ${over} px beyond the edge`);
      found.push(...(await violations(page)).map((one) => `${place} dark: ${one}`));
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await page.waitForFunction(() => document.getAnimations().length === 0);
      found.push(...(await violations(page)).map((one) => `${place} forced: ${one}`));
    }
    expect(found).toEqual([]);
  });

  it('seals a protected address: recorded, and shown to nobody who was not let in', async () => {
    const { page } = seat;
    const fileOf = async (name: RegExp) => {
      await page.getByRole('link', { name: 'Tutti i percorsi della persona' }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await expect.poll(() => page.getByText('Caricamento…').count()).toBe(0);
      return page.locator('main');
    };
    // The same address where nothing is protected, so that what is looked for in vain below would be found.
    await page.goto(casePage);
    const open = await fileOf(/Fittizia/);
    await expect.poll(() => open.innerText()).toContain('Perugia');
    await recordAccess(page, application.origin, 'Protetta', { addressKind: 'protected' });
    const sealed = await fileOf(/Protetta/);
    await sealed.getByRole('heading', { name: 'Percorsi' }).waitFor();
    expect(await sealed.innerText()).not.toMatch(/Perugia|G478/);
  });

  it('shows an operator of another ente nothing, by search or by address', async () => {
    const { page } = await signIn(browser, application.origin, 'Dino Esempi');
    await page.getByLabel('Cerca una persona').fill('Fittizia');
    await page.getByRole('button', { name: 'Cerca', exact: true }).click();
    await page.getByRole('heading', { name: 'Nessuna persona trovata' }).waitFor();
    await page.goto(casePage);
    await page.getByRole('heading', { name: 'Non c’è nulla a questo indirizzo' }).waitFor();
    const id = casePage.split('/').at(-1);
    const statuses = await page.evaluate(
      async (caseId) =>
        Promise.all(
          [`/api/v1/cases/${caseId}`, `/api/v1/persons/${caseId}`, `/api/v1/flows/siuss.xml?case=${caseId}`].map(
            async (path) => (await fetch(path)).status,
          ),
        ),
      id,
    );
    expect(statuses).toEqual([404, 404, 404]);
  });
});

async function countQuestions(page: Page): Promise<number> {
  await page.getByLabel(/^Cognome/).waitFor();
  const first = await page.locator('.cartella-fields > .cartella-field').count();
  await page.getByLabel(/^Cognome/).fill('Conteggio');
  await page.locator('#accesso-person-taxCode').fill('');
  await page.locator('#accesso-person-dateOfBirth').fill('');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.locator('#accesso-accesso-request').waitFor();
  return first + (await page.locator('.cartella-fields > .cartella-field').count());
}
