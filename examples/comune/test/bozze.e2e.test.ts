import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { begin as beginStep, choose, finish, launchBrowser, recordAccess, signIn } from './operator';

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
  const isSaved = (page: Page, words = '') =>
    page.waitForResponse((answer) => {
      const request = answer.request();
      const isDraft = request.method() === 'PUT' && answer.url().includes('/drafts/');
      return isDraft && answer.ok() && (request.postData() ?? '').includes(words);
    });

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

  it('goes on from a record that was corrected aside since, and asks which answer stays where both changed one', async () => {
    const { page } = await signIn(browser, application.origin, 'Ada Collaudo');
    const options = { procedura: 'segretariato', submit: 'Ascolta la richiesta' };
    const casePage = await recordAccess(page, application.origin, 'Corretta', options);
    const stepPage = `${casePage.split('?')[0]}/passi/informa`;
    await page.goto(stepPage);
    await page.locator('#informazione-accesso-informationGiven').fill('Orari degli affitti.');
    await saved(page);
    const status = await page.evaluate(async (caseId) => {
      const at = `/api/v1/records/accesso/${caseId}`;
      const { data, ext, version } = await (await fetch(at)).json();
      const body = JSON.stringify({ data: { ...data, informationGiven: 'Orari del CAF.' }, ext, reason: 'Corretto' });
      const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` };
      return (await fetch(at, { method: 'PUT', headers, body })).status;
    }, casePage.split('/').at(-1));
    expect(status).toBe(200);
    await page.goto(stepPage);
    const theirs = page.getByLabel(/: Orari del CAF\.$/);
    await theirs.waitFor({ state: 'attached' });
    expect(await page.getByLabel('La tua: Orari degli affitti.').count()).toBe(1);
    await theirs.check({ force: true });
    await page.getByRole('button', { name: 'Registra le scelte' }).click();
    expect(await page.locator('#informazione-accesso-informationGiven').inputValue()).toBe('Orari del CAF.');
  });

  it('of a network is drawn by two at once: what is not saved outlives a reload, what both drew is joined', async () => {
    const { page } = await signIn(browser, application.origin, 'Bruno Provetti');
    await recordAccess(page, application.origin, 'Disegnata');
    await beginStep(page, 'Prendi in carico');
    await page
      .locator('#presa-in-carico-presaInCarico-responsibleOperatorId')
      .selectOption({ label: 'Bruno Provetti' });
    await page.locator('#presa-in-carico-cartella-userArea').selectOption({ index: 1 });
    await page.locator('#presa-in-carico-presaInCarico-motivation').fill('Isolamento di prova.');
    await finish(page, 'Prendi in carico');
    const file = await page.getByRole('link', { name: 'Tutti i percorsi della persona' }).getAttribute('href');
    const address = `${application.origin}${file}?sezione=rete`;
    const colleague = (await signIn(browser, application.origin, 'Carla Verifica')).page;
    const unsaved = (by: Page) => by.getByText('Ci sono modifiche da salvare.');
    const draw = async (by: Page, name: string) => {
      await by.getByRole('button', { name: 'Aggiungi un legame' }).click();
      await by.getByLabel('Persona, gruppo o servizio').fill(name);
      await by.getByRole('button', { name: 'Fatto' }).click();
    };
    const save = async (by: Page) => {
      await by.getByRole('button', { name: 'Salva l’ecomappa' }).click();
      await unsaved(by).waitFor({ state: 'hidden' });
    };
    for (const by of [page, colleague]) await by.goto(address);
    const kept = isSaved(page, 'Parrocchia di prova');
    await draw(page, 'Parrocchia di prova');
    await kept;
    await page.reload();
    await unsaved(page).waitFor();
    await draw(colleague, 'Vicina di prova');
    await save(colleague);
    await save(page);
    await page.reload();
    for (const name of ['Parrocchia', 'Vicina']) await page.getByText(`${name} di prova, della rete`).waitFor();
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

  it('survives the network at each step, a page that crashes, and a newer form on a server that was restarted', async () => {
    const page = await begin('Carla Verifica');
    const context = page.context();
    // While typing.
    await context.setOffline(true);
    await page.locator(id('person.familyName')).fill('Fittizia');
    await page.getByText(/Bozza non salvata: riprovo/).waitFor();
    await context.setOffline(false);
    await saved(page);
    // Going on needs no network.
    await page.locator(id('person.givenName')).fill('Zora');
    await page.locator(`${id('person.taxCode')}-absence`).selectOption('refused');
    await page.locator(id('person.dateOfBirth')).fill('1/1/1980');
    await choose(page, 'accesso-person-birthPlace', 'roma');
    await page.locator(id('person.sex')).selectOption({ label: 'Femmina' });
    await choose(page, 'accesso-person-citizenships-more', 'ital');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Avanti' }).click();
    const kept = isSaved(page, 'Ha perso il lavoro');
    await page.locator(id('accesso.request')).fill('Ha perso il lavoro');
    await context.setOffline(false);
    await page.locator(id('accesso.channel')).selectOption('desk');
    await page.locator(id('accesso.requester')).selectOption('person');
    await page.locator(id('accesso.ext.c_x001.quartiere')).selectOption('stazione');
    await page.locator(`${id('accesso.reasons')} label`, { hasText: 'Difficoltà economica' }).click();
    await page.locator(id('accesso.outcome')).selectOption({ index: 1 });
    await kept;
    // While sending.
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Registra l’accesso' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator(id('accesso.request')).inputValue()).toBe('Ha perso il lavoro');
    await context.setOffline(false);
    // The page dies, the server too, and comes back with a form that does not ask how they came any more.
    await page.close();
    await application.crash();
    const again = (await signIn(browser, application.origin, 'Carla Verifica')).page;
    await again.route('**/api/v1/cartella/forms/accesso', async (route) => {
      const answer = await route.fetch();
      const form = (await answer.json()) as {
        version: string;
        pages: { sections: { fields: { path: string }[] }[] }[];
      };
      form.version = '99.0.0';
      for (const { sections } of form.pages)
        for (const section of sections)
          section.fields = section.fields.filter(({ path }) => path !== 'accesso.request');
      await route.fulfill({ response: answer, json: form });
    });
    await open(again);
    expect(await again.locator(id('person.familyName')).inputValue()).toBe('Fittizia');
    const told = again.getByText('Il modulo è cambiato e non chiede più queste cose').locator('..');
    expect(await told.innerText()).toContain('Ha perso il lavoro');
    await again.getByRole('button', { name: 'Avanti' }).click();
    expect(await again.locator(id('accesso.channel')).inputValue()).toBe('desk');
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

  it('is empty for the next person once it was recorded, whatever was still to be saved', async () => {
    const { page } = await signIn(browser, application.origin, 'Ada Collaudo');
    for (const familyName of ['Prima', 'Seconda']) await recordAccess(page, application.origin, familyName);
    await open(page);
    expect(await page.locator(id('person.familyName')).inputValue()).toBe('');
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

  describe('whose session ends', () => {
    let page: Page;
    beforeAll(async () => {
      page = await begin('Ada Collaudo');
    });
    const first = [
      ['person.familyName', 'Scaduta'],
      ['person.givenName', 'Olga'],
      ['person.taxCode', 'SCDLGO80A41H501'],
      ['person.dateOfBirth', '01/01/1980'],
      ['person.sex', 1],
    ] as const;
    const second = [
      ['accesso.date', '20/11/2026'],
      ['accesso.channel', 1],
      ['accesso.requester', 1],
      ['accesso.request', 'Ha perso il lavoro.\nDa ieri.'],
      ['accesso.userArea', 1],
      ['accesso.outcome', 1],
    ] as const;

    async function losesNothing(place: string, answer: string | number) {
      const control = page.locator(id(place));
      const cookies = await page.context().cookies();
      await page.context().clearCookies();
      const isChoice = await control.evaluate((node) => node.tagName === 'SELECT');
      if (isChoice) await control.selectOption(typeof answer === 'number' ? { index: answer } : answer);
      else await control.fill(String(answer));
      const written = await control.inputValue();
      await page.getByRole('heading', { name: 'La sessione è finita' }).waitFor();
      // Signed in again in another tab, which tells this one.
      await page.context().addCookies(cookies);
      await page.evaluate(() => new BroadcastChannel('cartella-session').postMessage(Date.now() + 600_000));
      await page.getByRole('heading', { name: 'La sessione è finita' }).waitFor({ state: 'hidden' });
      expect(await control.inputValue()).toBe(written);
    }

    it.each(first)('at %s loses nothing', losesNothing);
    it('goes on to the second page with all of it, from the draft', async () => {
      await page.locator(id('person.taxCode')).fill('');
      await page.locator(`${id('person.taxCode')}-absence`).selectOption('refused');
      await choose(page, 'accesso-person-birthPlace', 'roma');
      await choose(page, 'accesso-person-citizenships-more', 'ital');
      await isSaved(page);
      await page.reload();
      expect(await page.locator(id('person.familyName')).inputValue()).toBe('Scaduta');
      await page.getByRole('button', { name: 'Avanti' }).click();
    });
    it.each(second)('at %s loses nothing', losesNothing);
  });
});
