import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { walkAttendance, walkFunds, walkRanking } from './around-the-services';
import { type Keyboard, keyboardAt } from './keyboard';
import { answer, begin, finish, launchBrowser, recordAccess, signIn } from './operator';
import { spokenOn } from './screen-reader';

// The transcripts are written anew by `vitest run --root examples/comune --config vitest.e2e.config.ts -u test/tastiera`.
describe('the keyboard alone, and what a screen reader says', () => {
  let application: Application;
  let browser: Browser;
  let social: Keyboard;
  let tutor: Keyboard;
  const heard = (name: string, pages: readonly string[]) =>
    expect(pages.join('\n')).toMatchFileSnapshot(`transcripts/${name}.it.txt`);

  beforeAll(async () => {
    application = await startApplication();
    browser = await launchBrowser();
    social = keyboardAt((await signIn(browser, application.origin, 'Bruno Provetti')).page);
    tutor = keyboardAt((await signIn(browser, application.origin, 'Elio Simulato')).page);
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  it('records a first contact in less than five minutes, and takes it in charge', async () => {
    const { page } = social;
    const pages: string[] = [await spokenOn(page, 'Persone e percorsi')];
    await page.reload();
    await social.press('Nuovo accesso', 'Nuovo accesso');
    await page.locator('#accesso-person-familyName').waitFor();
    pages.push(await spokenOn(page, 'Nuovo accesso, la persona'));
    await page.reload();
    await page.locator('#accesso-person-familyName').waitFor();
    await social.write('accesso-person-familyName', 'Tastiera');
    await social.write('accesso-person-givenName', 'Olga');
    await social.write('accesso-person-dateOfBirth', '01/01/1980');
    await social.look('accesso-person-birthPlace', 'perugia');
    await social.press('Avanti', 'Il contatto');
    pages.push(await spokenOn(page, 'Nuovo accesso, il contatto'));
    await social.pick('accesso-accesso-channel', 'Di persona');
    await social.pick('accesso-accesso-requester', 'La persona');
    await social.write(
      'accesso-accesso-request',
      'Chiede un colloquio: ha perso il lavoro e a fine mese deve lasciare la casa. Vive con due figli.',
    );
    await social.tick('accesso-accesso-reasons-information');
    await social.pick('accesso-accesso-outcome', 'Informazione');
    await social.press('Registra l’accesso', 'Che cosa fare ora');
    expect(social.seconds()).toBeLessThan(300);
    pages.push(await spokenOn(page, 'Il percorso aperto'));
    await page.reload();
    await social.press('Prendi in carico', 'Prendi in carico');
    await social.pick('presa-in-carico-presaInCarico-responsibleOperatorId', 'Bruno');
    await social.write('presa-in-carico-presaInCarico-motivation', 'Serve un percorso.');
    await social.press('Prendi in carico', 'Storia del percorso');
    await page.getByText('In analisi preliminare').waitFor();
    await heard('primo-contatto', pages);
  });

  it('agrees a project and a patto with a cooperative, that the person, the tutor and the social worker sign', async () => {
    const { page } = social;
    await toAssessed(page);
    const pages: string[] = [];
    await social.press('Scrivi il progetto', 'Scrivi il progetto');
    await page.locator('#progetto-personalizzato-progetto-title').waitFor();
    pages.push(await spokenOn(page, 'Scrivi il progetto'));
    await page.reload();
    await social.write('progetto-personalizzato-progetto-title', 'Casa e lavoro');
    await social.pick('progetto-personalizzato-progetto-goals-0-area', 'L');
    await social.write('progetto-personalizzato-progetto-goals-0-description', 'Ha un contratto');
    await social.press('Scrivi il progetto', 'Storia del percorso');
    await social.press('Firma il progetto', 'Firma il progetto');
    await social.pick('firma-progetto-signatures-0-method', 'Su carta');
    await social.write('firma-progetto-signatures-1-name', 'Bruno Provetti');
    await social.pick('firma-progetto-signatures-1-method', 'Firma digitale');
    await social.press('Firma il progetto', 'Storia del percorso');

    await social.press('Tutti i percorsi della persona', 'Fittizia Zora');
    await social.press('Progetti', 'Casa e lavoro');
    pages.push(await spokenOn(page, 'La cartella della persona, i progetti'));
    await page.reload();
    await social.press('Nuovo accesso per questa persona', 'Nuovo accesso');
    await social.press('Un’altra procedura');
    await social.press('Percorso con ente accreditato', 'Percorso con ente accreditato');
    await social.pick('ente-cooperativa', 'Cooperativa');
    await social.write('segnalazione-ad-ente-segnalazione-reason', 'Un laboratorio per riprendere i ritmi del lavoro.');
    await social.look('segnalazione-ad-ente-intervento-kind', 'lavorativo');
    await social.pick('segnalazione-ad-ente-intervento-progettoId', 'Casa');
    await social.pick('segnalazione-ad-ente-informativa-channel', 'Su carta');
    await social.pick('segnalazione-ad-ente-informativa-givenTo', 'La persona');
    await social.press('Segnala alla cooperativa', 'Storia del percorso');
    const address = page.url();

    await tutor.page.goto(address);
    await passing(tutor, 'Accogli la segnalazione');
    await tutor.press('Scrivi il patto con la persona', 'Scrivi il patto con la persona');
    await tutor.page.locator('#patto-individualizzato-patto-pledges-0-party').waitFor();
    pages.push(await spokenOn(tutor.page, 'Il patto, alla cooperativa'));
    await tutor.page.reload();
    await tutor.pick('patto-individualizzato-patto-pledges-0-party', 'La persona');
    await tutor.write('patto-individualizzato-patto-pledges-0-description', 'Frequenta il laboratorio due mattine');
    await tutor.press('Scrivi il patto con la persona', 'Storia del percorso');
    await passing(tutor, 'Proponi il patto alla firma');
    await signing(tutor, 'Firma come tutor', 0, 'Firma digitale');
    await signing(tutor, 'Raccogli la firma della persona', 1, 'Con SPID');
    await page.goto(address);
    await signing(social, 'Firma come assistente sociale', 2, 'Firma digitale');
    await passing(social, 'Avvia il percorso');
    await page
      .getByText(/Firmato da .*Fittizia Zora/)
      .first()
      .waitFor();
    pages.push(await spokenOn(page, 'Il percorso con il patto firmato'));
    await heard('progetto-e-patto', pages);
  });

  it('confirms the support of a month that the cooperative proposed', async () => {
    const { page } = social;
    const address = page.url();
    const pages: string[] = [];
    await tutor.page.goto(address);
    await tutor.press('Proponi il sostegno del mese', 'Proponi il sostegno del mese');
    await tutor.page.locator('#misura-di-sostegno-misure-activity').waitFor();
    pages.push(await spokenOn(tutor.page, 'Il sostegno del mese, alla cooperativa'));
    await tutor.page.reload();
    await tutor.write('misura-di-sostegno-misure-activity', 'Laboratorio di falegnameria');
    await tutor.write('misura-di-sostegno-misure-amount', '300');
    await tutor.press('Proponi il sostegno del mese', 'Storia del percorso');

    await page.reload();
    await social.press('Tutti i percorsi della persona', 'Fittizia Zora');
    await social.press('Progetti', 'Casa e lavoro');
    await page
      .getByRole('button', { name: /^Conferma/ })
      .first()
      .waitFor();
    pages.push(await spokenOn(page, 'Il sostegno da decidere, al comune'));
    await page.reload();
    await social.press('Conferma');
    await page.getByText('Confermata', { exact: true }).first().waitFor();
    pages.push(await spokenOn(page, 'Il sostegno confermato'));
    await heard('sostegno-mensile', pages);
  });

  it.each([
    ['commits what is left of a fund, and not a cent more', 'Marta Conteggi', walkFunds],
    ['marks a day of the month, and has it recorded', 'Lino Segnaposto', walkAttendance],
    ['reads why a ranking is as it is, and approves it', 'Carla Verifica', walkRanking],
  ] as const)('%s', async (_, name, walk) => {
    const { page, errors } = await signIn(browser, application.origin, name);
    await walk(keyboardAt(page));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  /** A step that asks nothing. */
  async function passing(who: Keyboard, step: string): Promise<void> {
    await who.press(step, step);
    await who.press(step, 'Storia del percorso');
  }

  async function signing(who: Keyboard, step: string, index: number, method: string): Promise<void> {
    await who.press(step, step);
    await who.pick(`firma-patto-patto-signatures-${index}-method`, method);
    await who.press(step, 'Storia del percorso');
  }

  /** Somebody else's work, not part of the tasks: a person whose need was assessed. */
  async function toAssessed(page: Page): Promise<void> {
    await recordAccess(page, application.origin, 'Fittizia');
    await begin(page, 'Prendi in carico');
    await answer(page, 'presa-in-carico', {
      'presaInCarico.responsibleOperatorId': 'Bruno Provetti',
      'cartella.userArea': 1,
      'presaInCarico.motivation': 'Serve un percorso.',
    });
    await finish(page, 'Prendi in carico');
    await begin(page, 'Registra l’analisi preliminare');
    await answer(page, 'analisi-preliminare', {
      'analisi.dimensions.0.dimension': 1,
      'analisi.dimensions.0.level': 'serious',
      'analisi.synthesis': 'Senza lavoro.',
      'analisi.outcome': 1,
    });
    await finish(page, 'Registra l’analisi preliminare');
  }
});
