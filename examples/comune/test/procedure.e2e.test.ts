import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';
import { answer, begin, choose, finish, launchBrowser, recordAccess, type Seat, signIn, violations } from './operator';

describe('the procedures in the browser', () => {
  let application: Application;
  let browser: Browser;
  let social: Seat;

  beforeAll(async () => {
    application = await startApplication();
    browser = await launchBrowser();
    social = await signIn(browser, application.origin, 'Bruno Provetti');
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  const shown = (page: Page) => expect.poll(() => page.locator('main').innerText());
  /** Does a step that asks for at most a form and a reason. */
  const doStep = async (
    page: Page,
    name: string,
    form?: string,
    answers: Readonly<Record<string, string | number>> = {},
  ) => {
    await begin(page, name);
    if (form !== undefined) await answer(page, form, answers);
    await finish(page, name);
  };
  const opening = async (page: Page, search: string) => {
    await page.goto(`${application.origin}/nuovo?${search}`);
    await page.getByRole('group').or(page.locator('.cartella-form')).first().waitFor();
  };
  /** Attaches a paper and waits until it is kept. */
  const attach = async (page: Page, id: string, name: string) => {
    const buffer = Buffer.from('%PDF-1.4\n%%EOF');
    await page.locator(`#${id}-file`).setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await page.locator('.cartella-documents button', { hasText: name }).waitFor();
    await page.locator('.cartella-documents progress').waitFor({ state: 'hidden' });
  };
  const takeInCharge = {
    'presaInCarico.responsibleOperatorId': 'Bruno Provetti',
    'cartella.userArea': 1,
    'presaInCarico.motivation': 'Serve un percorso.',
  };

  const report = {
    'relazioni.kind': 1,
    'relazioni.addressee': 'Unità di valutazione',
    'relazioni.situation': 'Vive sola.',
    'relazioni.assessment': 'Serve aiuto.',
    'relazioni.proposals': 'Assistenza domiciliare.',
  };

  it('segretariato: listens, informs, and it ends at the desk; then the person is proposed for the common path', async () => {
    const { page } = await signIn(browser, application.origin, 'Ada Collaudo');
    await recordAccess(page, application.origin, 'Sportello', {
      procedura: 'segretariato',
      submit: 'Ascolta la richiesta',
    });
    expect(await page.locator('main').innerText()).toContain('Rispondere alla persona');
    await doStep(page, 'Dai l’informazione e concludi', 'informazione', {
      'accesso.informationGiven': 'Orari dello sportello affitti.',
    });
    await shown(page).toContain('Informato');
    await begin(page, 'Riapri: la persona è tornata');
    await page.getByLabel('Motivo').fill('È tornata con i documenti.');
    await finish(page, 'Riapri: la persona è tornata');
    await doStep(page, 'Proponi la presa in carico');
    await page.getByRole('link', { name: /Apri: Percorso comune/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('urgent intervention: call, first response, hand-over to the service', async () => {
    const { page } = social;
    await opening(page, 'procedura=pronto-intervento');
    await answer(page, 'segnalazione', {
      'person.familyName': 'Notturna',
      'segnalazione.channel': 1,
      'segnalazione.content': 'Donna sola in stazione, senza alloggio.',
      'segnalazione.reporterName': 'Agente Finto',
    });
    await choose(page, 'segnalazione-segnalazione-sourceKind', 'forze');
    expect(await violations(page)).toEqual([]);
    await finish(page, 'Ricevi la chiamata');
    await shown(page).toContain('Intervenire sul posto');
    await begin(page, 'Registra il primo intervento');
    await answer(page, 'presa-in-carico-intervento', takeInCharge);
    await page.getByRole('button', { name: 'Avanti' }).click();
    await choose(page, 'presa-in-carico-intervento-interventi-kind', 'pronto');
    await finish(page, 'Registra il primo intervento');
    await doStep(page, 'Passa al servizio sociale');
    await shown(page).toContain('Passato al servizio sociale');
    await page.getByRole('link', { name: /Apri: Percorso comune/ }).waitFor();
    // The end of the taking in charge follows from the step: nobody typed it.
    await shown(page).toMatch(/Presa in carico dal .* al /);
  });

  it('inclusion measure: call, first meeting, framework of analysis, pact, activatable members, monitoring, closure', async () => {
    const { page } = social;
    await recordAccess(page, application.origin, 'Inclusa', {
      procedura: 'misura-inclusione',
      submit: 'Ricevi il nucleo assegnato',
      bodies: { cpi: 'Centro per l’impiego di Borgo Esempio', inps: 'INPS, sede inventata' },
    });
    await doStep(page, 'Convoca il nucleo');
    await begin(page, 'Registra il primo incontro');
    await answer(page, 'colloquio-presa-in-carico', {
      'colloqui.kind': 'first',
      'colloqui.participants.0.relation': 1,
      'colloqui.passages.0.nature': 'fact',
      'colloqui.passages.0.text': 'Il nucleo si presenta.',
    });
    await page.getByRole('button', { name: 'Avanti' }).click();
    await answer(page, 'colloquio-presa-in-carico', takeInCharge);
    await finish(page, 'Registra il primo incontro');
    await doStep(page, 'Registra l’analisi preliminare', 'analisi-preliminare', {
      'analisi.dimensions.0.dimension': 1,
      'analisi.dimensions.0.level': 'serious',
      'analisi.synthesis': 'Bisogno complesso.',
      'analisi.outcome': 'complex',
    });
    await shown(page).toContain('In valutazione con l’équipe');
    await doStep(page, 'Istituisci l’équipe multidisciplinare', 'equipe-multidisciplinare', {
      'equipe.coordinatorId': 'Bruno Provetti',
      'equipe.members.0.name': 'Bruno Provetti',
      'equipe.members.0.profession': 1,
      'equipe.members.1.name': 'Psicologa Finta',
      'equipe.members.1.profession': 2,
    });
    await doStep(page, 'Compila il quadro di analisi', 'quadro-di-analisi', {
      'quadro.sections.0.dimension': 1,
      'quadro.sections.0.level': 'serious',
      'quadro.synthesis': 'Lavoro e casa insieme.',
    });
    await doStep(page, 'Concludi il quadro di analisi');
    await doStep(page, 'Scrivi il patto per l’inclusione', 'progetto-personalizzato', {
      'progetto.title': 'Patto di prova',
      'progetto.goals.0.area': 1,
      'progetto.goals.0.description': 'Torna a lavorare',
    });
    await begin(page, 'Firma il patto');
    await answer(page, 'firma', { 'progetto.signatures.1.name': 'Bruno Provetti' });
    for (const index of [0, 1]) await answer(page, 'firma', { [`progetto.signatures.${index}.method`]: 'paper' });
    await finish(page, 'Firma il patto');
    await doStep(page, 'Invia al centro per l’impiego chi è attivabile', 'referral', {
      'invii.reason': 'Il componente adulto può lavorare.',
    });
    await shown(page).toContain('Patto di servizio con il centro per l’impiego');
    await begin(page, 'Registra il patto di servizio');
    await page.locator('#scheda-invii').selectOption({ index: 1 });
    await finish(page, 'Registra il patto di servizio');
    await doStep(page, 'Registra un incontro di monitoraggio', 'colloquio', {
      'colloqui.kind': 'monitoring',
      'colloqui.participants.0.relation': 1,
      'colloqui.passages.0.nature': 'fact',
      'colloqui.passages.0.text': 'Ha un colloquio di lavoro.',
    });
    await begin(page, 'Valuta gli esiti del patto');
    await answer(page, 'valutazione-finale', {
      'valutazione.goals.0.achievement': 'achieved',
      'valutazione.outcome': 1,
      'valutazione.closureReason': 1,
      'valutazione.synthesis': 'Lavora.',
    });
    await finish(page, 'Valuta gli esiti del patto');
    await begin(page, 'Chiudi il patto');
    await page.getByLabel('Motivo').selectOption({ index: 1 });
    await finish(page, 'Chiudi il patto');
    await shown(page).toMatch(/Concluso/);
    await page.getByText('Il disegno della procedura').click();
    await page.getByRole('img', { name: /Il percorso è qui: Concluso/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('segnalazione to an accredited cooperative: two bodies write one pact, and a month of support is proposed and confirmed', async () => {
    const { page } = social;
    const tutor = await signIn(browser, application.origin, 'Elio Simulato');
    await projectFor(page, 'Accolta');
    await page.getByRole('link', { name: 'Tutti i percorsi della persona' }).click();
    await page.getByRole('link', { name: 'Nuovo accesso per questa persona' }).click();
    await page.getByText('Un’altra procedura').click();
    await page.getByRole('link', { name: 'Percorso con ente accreditato' }).click();
    await page.locator('#ente-cooperativa').selectOption({ label: 'Cooperativa Passo Passo' });
    await answer(page, 'segnalazione-ad-ente', {
      'segnalazione.reason': 'Un laboratorio per riprendere i ritmi del lavoro.',
      'intervento.progettoId': 'Casa e lavoro',
      'informativa.channel': 'paper',
      'informativa.givenTo': 'person',
    });
    await choose(page, 'segnalazione-ad-ente-intervento-kind', 'lavorativo');
    await finish(page, 'Segnala alla cooperativa');
    const address = page.url();

    // The tutor finds it on their list, with the day by which to answer.
    await tutor.page.getByRole('link', { name: 'Da fare' }).click();
    await tutor.page
      .getByRole('link', { name: /Accolta.*Rispondere alla segnalazione/ })
      .first()
      .click();
    await doStep(tutor.page, 'Accogli la segnalazione');
    await doStep(tutor.page, 'Scrivi il patto con la persona', 'patto-individualizzato', {
      'patto.pledges.0.party': 'person',
      'patto.pledges.0.description': 'Frequenta il laboratorio due mattine',
    });
    await doStep(tutor.page, 'Proponi il patto alla firma');
    await doStep(tutor.page, 'Firma come tutor', 'firma-patto', { 'patto.signatures.0.method': 'digital' });
    await begin(tutor.page, 'Raccogli la firma della persona');
    await answer(tutor.page, 'firma-patto', { 'patto.signatures.1.method': 'paper' });
    await attach(tutor.page, 'firma-patto-patto-signatures-1-documentId', 'patto-firmato.pdf');
    await finish(tutor.page, 'Raccogli la firma della persona');

    await page.goto(address);
    await page.getByText('Che cosa non si può fare ancora').click();
    await shown(page).toContain('Prima va fatto il passo');
    await doStep(page, 'Firma come assistente sociale', 'firma-patto', { 'patto.signatures.2.method': 'digital' });
    await doStep(page, 'Avvia il percorso');

    await tutor.page.goto(address);
    await doStep(tutor.page, 'Registra le presenze', 'attendance', { 'presenze.minutes': '180' });
    await doStep(tutor.page, 'Proponi il sostegno del mese', 'misura-di-sostegno', {
      'misure.activity': 'Laboratorio di falegnameria',
      'misure.amount': '300',
    });

    await page.goto(`${application.origin}/lavoro`);
    await page.getByRole('link', { name: /Accolta.*Confermare il sostegno del mese/ }).click();
    await begin(page, 'Conferma il sostegno del mese');
    await page.locator('#scheda-misure').selectOption({ index: 1 });
    await finish(page, 'Conferma il sostegno del mese');
    await shown(page).toContain('confermato');
    await doStep(page, 'Valuta gli esiti del percorso', 'valutazione-finale', {
      'valutazione.outcome': 1,
      'valutazione.closureReason': 1,
      'valutazione.synthesis': 'Ha ripreso il lavoro.',
    });
    await begin(page, 'Chiudi il percorso');
    await page.getByLabel('Motivo').selectOption({ index: 1 });
    await finish(page, 'Chiudi il percorso');
    expect(await violations(page)).toEqual([]);
    expect([...tutor.errors, ...social.errors]).toEqual([]);
    // What the tutor was not called to stays out of their sight.
    await tutor.page.goto(application.origin);
    await tutor.page.getByRole('heading', { name: 'Percorsi recenti' }).waitFor();
    await shown(tutor.page).not.toContain('Inclusa');
  });

  it('multidimensional assessment: a part of the common path, which waits for its answer and goes on with it', async () => {
    const { page } = await signIn(browser, application.origin, 'Carla Verifica');
    const address = await recordAccess(page, application.origin, 'Attesa');
    await doStep(page, 'Prendi in carico', 'presa-in-carico', takeInCharge);
    await begin(page, 'Chiedi la valutazione multidimensionale');
    await page.getByLabel('Motivo').fill('Non è più autosufficiente.');
    await finish(page, 'Chiedi la valutazione multidimensionale');
    await shown(page).toContain('Questo percorso ne attende l’esito');
    await page.getByRole('link', { name: /Apri: Valutazione multidimensionale/ }).click();
    await page.locator('#accesso-person-sex').waitFor();
    await page.getByRole('button', { name: 'Avanti' }).click();
    await answer(page, 'accesso', {
      'accesso.channel': 'desk',
      'accesso.requester': 'person',
      'accesso.request': 'Chiede la valutazione.',
      'accesso.outcome': 1,
    });
    await page.locator('#accesso-accesso-reasons label').first().click();
    await finish(page, 'Registra la richiesta al PUA');
    const called = page.url();
    await page.getByRole('link', { name: 'Fa parte di un altro percorso della persona' }).waitFor();
    await begin(page, 'Attiva l’unità di valutazione');
    await page.locator('#ente-asl').selectOption({ label: 'Azienda sanitaria di prova' });
    await answer(page, 'presa-in-carico', takeInCharge);
    await finish(page, 'Attiva l’unità di valutazione');
    await doStep(page, 'Registra la valutazione sociale', 'relazione', report);
    const health = await signIn(browser, application.origin, 'Gina Sanitari');
    await health.page.goto(called);
    await doStep(health.page, 'Registra la valutazione sanitaria', 'relazione', report);
    await page.goto(called);
    await begin(page, 'Registra la decisione dell’UVM');
    await answer(page, 'valutazione-multidimensionale', {
      'uvm.participants.0.name': 'Bruno Provetti',
      'uvm.participants.0.profession': 1,
      'uvm.participants.1.name': 'Gina Sanitari',
      'uvm.participants.1.profession': 2,
      'uvm.synthesis': 'Serve aiuto ogni giorno.',
      'uvm.outcome': 'complex',
    });
    for (const place of ['participants-0-healthService-false', 'participants-1-healthService-true', 'needLevel-high'])
      await page.locator(`label[for="valutazione-multidimensionale-uvm-${place}"]`).click();
    await finish(page, 'Registra la decisione dell’UVM');
    await shown(page).toContain('PAI in costruzione');
    await page.goto(address);
    await shown(page).toContain('Esito: Bisogno complesso riconosciuto');
    expect(await violations(page)).toEqual([]);
    await doStep(page, 'Recepisci la valutazione: bisogno complesso');
    await shown(page).toContain('Progetto in costruzione');
    // The health worker was called to the assessment, not to the path that asked for it.
    await health.page.goto(address);
    await health.page.getByRole('heading', { name: 'Non c’è nulla a questo indirizzo' }).waitFor();
  });

  it('protection of minors: report, inquiry, documents asked for, and out again by who may', async () => {
    const { page } = social;
    await opening(page, 'procedura=tutela-minori');
    await answer(page, 'segnalazione', {
      'person.familyName': 'Minorenne',
      'segnalazione.channel': 1,
      'segnalazione.content': 'Non frequenta la scuola da un mese.',
      'segnalazione.reporterName': 'Scuola Finta',
    });
    await choose(page, 'segnalazione-segnalazione-sourceKind', 'scuol');
    await finish(page, 'Ricevi la segnalazione');
    await doStep(page, 'Prendi in carico e avvia l’indagine sociale', 'presa-in-carico', takeInCharge);
    await begin(page, 'Avvia il sostegno con il consenso dei genitori');
    const supporting = 'progetto-personalizzato-consenso-dei-genitori';
    await answer(page, supporting, {
      'progetto.title': 'Ritorno a scuola',
      'progetto.goals.0.area': 1,
      'progetto.goals.0.description': 'Frequenta ogni giorno',
    });
    await page.getByRole('button', { name: 'Avanti' }).click();
    await page.getByText('Consenso firmato dai genitori').first().waitFor();
    await page.getByRole('button', { name: 'Avvia il sostegno con il consenso dei genitori' }).click();
    await page.locator('.cartella-errors').waitFor();
    await attach(page, `${supporting}-consensi-documentId`, 'consenso.pdf');
    expect(await violations(page)).toEqual([]);
    await finish(page, 'Avvia il sostegno con il consenso dei genitori');
    await shown(page).toContain('Progetto di tutela in corso');
    const head = await signIn(browser, application.origin, 'Carla Verifica');
    await head.page.goto(page.url());
    await begin(head.page, 'Interrompi il percorso');
    await head.page.getByLabel('Motivo').selectOption({ index: 1 });
    await finish(head.page, 'Interrompi il percorso');
    await shown(head.page).toContain('Interrotto');
  });

  it('application for a benefit: review, missing documents suspend the term, withdrawal', async () => {
    const { page } = social;
    await page.goto(`${application.origin}/nuovo?procedura=domanda-prestazione`);
    await page.getByLabel('Cerca una persona').fill('Attesa');
    await page.getByRole('button', { name: 'Cerca', exact: true }).click();
    await page
      .getByRole('link', { name: /Attesa/ })
      .first()
      .click();
    await choose(page, 'domanda-domanda-benefit', 'affitto');
    await finish(page, 'Presenta la domanda');
    await begin(page, 'Avvia l’istruttoria');
    await page.getByLabel('Nuovo operatore responsabile').selectOption({ label: 'Bruno Provetti' });
    await finish(page, 'Avvia l’istruttoria');
    await begin(page, 'Chiedi i documenti mancanti');
    await page.getByLabel('Motivo').fill('Manca l’ISEE.');
    await finish(page, 'Chiedi i documenti mancanti');
    await shown(page).toContain('In attesa di documenti');
    await begin(page, 'Ricevi i documenti');
    await page.getByRole('button', { name: 'Ricevi i documenti' }).click();
    await page.locator('.cartella-errors').waitFor();
    await attach(page, 'documenti-domanda-domanda-documents', 'contratto.pdf');
    await finish(page, 'Ricevi i documenti');
    await doStep(page, 'Acquisisci l’ISEE', 'isee', {
      'isee.kind': 'ordinario',
      'isee.dsuProtocol': 'INPS-ISEE-2026-00000000X-00',
      'isee.submittedOn': '02/01/2026',
      'isee.validUntil': '31/12/2026',
      'isee.isee': '8450',
    });
    await begin(page, 'Interrompi il percorso');
    await page.getByLabel('Motivo').selectOption({ index: 1 });
    await finish(page, 'Interrompi il percorso');
    await shown(page).toContain('Rinuncia o archiviazione');
    expect(await violations(page)).toEqual([]);
    expect(social.errors).toEqual([]);
  });

  it('shows the work of an operator, of the service and of the ente, wide and narrow', async () => {
    const { page } = await signIn(browser, application.origin, 'Carla Verifica', 360);
    await page.getByRole('link', { name: 'Da fare' }).click();
    await page.getByText('Di tutto l’ente').click();
    await page
      .getByRole('heading', { name: /Senza un responsabile|Da fare/ })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  /** Brings a new person of the common path to a signed project. */
  async function projectFor(page: Page, familyName: string): Promise<void> {
    await recordAccess(page, application.origin, familyName);
    await doStep(page, 'Prendi in carico', 'presa-in-carico', takeInCharge);
    await doStep(page, 'Registra l’analisi preliminare', 'analisi-preliminare', {
      'analisi.dimensions.0.dimension': 1,
      'analisi.dimensions.0.level': 'serious',
      'analisi.synthesis': 'Senza lavoro.',
      'analisi.outcome': 1,
    });
    await doStep(page, 'Scrivi il progetto', 'progetto-personalizzato', {
      'progetto.title': 'Casa e lavoro',
      'progetto.goals.0.area': 1,
      'progetto.goals.0.description': 'Ha un contratto',
    });
  }
});
