import { commonForms } from '@cartella/forms/common';
import { commonCartella } from '@cartella/profile';
import { essentials } from '@cartella/vocabularies/essentials';
import { type CaseState, procedures } from '@cartella/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompositions } from '../src/composition';
import { kitCatalogues } from '../src/messages';
import { type Installation, openInstallation } from './installation';

interface View {
  readonly state: CaseState;
  readonly person: { readonly id: string };
  readonly steps: readonly {
    readonly step: string;
    readonly allowed: boolean;
    readonly issues: readonly { readonly code: string }[];
  }[];
  readonly events: readonly {
    readonly event: { readonly type: string; readonly actor: object; readonly procedure: object };
  }[];
}
interface Refusal {
  readonly issues: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const accesso = {
  date: '2026-11-02',
  channel: 'desk',
  requester: 'person',
  reasons: ['income'],
  request: 'Chiede aiuto per la madre.',
  urgency: 'ordinary',
  outcome: 'proposed',
};

describe('every procedure of the cartella', () => {
  let installation: Installation;
  const send = (subject: string, path: string, body?: object) => {
    const given = body === undefined ? undefined : { idempotencyKey: crypto.randomUUID(), ...body };
    return installation.send(subject, given === undefined ? 'GET' : 'POST', `/api/v1/${path}`, given);
  };
  const view = async (caseId: string) => (await (await send('uno-sociale', `cases/${caseId}`)).json()) as View;
  const command = async (caseId: string, step: string, more: object = {}) => {
    const { state } = await view(caseId);
    const body = { step, expectedVersion: state.version, records: {}, ...more };
    return send('uno-sociale', `cases/${caseId}/commands`, body);
  };
  const codes = async (response: Response) => ((await response.json()) as Refusal).issues.map(({ code }) => code);
  const open = (procedure: string, step: string, records: object, more: object = {}) =>
    send('uno-sociale', `cases?procedure=${procedure}`, { step, expectedVersion: 0, records, ...more });
  const idOf = async (response: Response) => {
    expect(response.status).toBe(201);
    return ((await response.json()) as { caseId: string }).caseId;
  };

  beforeAll(async () => {
    const base = commonCartella({
      version: '0.1.0',
      vocabularies: essentials,
      procedures,
      forms: commonForms,
      texts: kitCatalogues,
    });
    installation = await openInstallation(undefined, { compositions: createCompositions({ base }) });
  });
  afterAll(() => installation?.close());

  it('is offered to who may open it, and has to be named', async () => {
    const { openable } = (await (await send('uno-sociale', 'work')).json()) as { openable: readonly string[] };
    expect([...openable].sort()).toEqual(procedures.map(({ id }) => id).sort());
    const desk = (await (await send('uno-sportello', 'work')).json()) as { openable: readonly string[] };
    expect(desk.openable).not.toContain('inserimento-accreditato');
    const unnamed = await send('uno-sociale', 'cases', { step: 'registra-accesso', expectedVersion: 0, records: {} });
    expect([unnamed.status, await codes(unnamed)]).toEqual([400, ['case.procedure-missing']]);
    expect((await open('mai-vista', 'x', {})).status).toBe(404);
  });

  it('as a part of another begins, ends and begins again there too, in the same moment, with who did it and under which rules', async () => {
    const { operatorId } = (await (await send('uno-sociale', 'session')).json()) as { operatorId: string };
    const person = { data: { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora' } };
    const caller = await idOf(
      await open('percorso-comune', 'registra-accesso', { person, accesso: { data: accesso } }),
    );
    const presaInCarico = {
      startDate: '2026-11-02',
      kind: 'social',
      motivation: 'Prova',
      responsibleOperatorId: operatorId,
    };
    const records = { cartella: { data: {} }, presaInCarico: { data: presaInCarico } };
    expect((await command(caller, 'prendi-in-carico', { records })).status).toBe(200);
    expect(
      (await command(caller, 'chiedi-valutazione-multidimensionale', { reason: 'Non autosufficiente' })).status,
    ).toBe(200);
    const { person: known, state } = await view(caller);
    expect(state.subCases).toEqual({ uvm: { procedure: 'non-autosufficienza' } });

    const theirs = { person: { id: known.id, data: {} }, accesso: { data: accesso } };
    const calledBy = { caseId: caller, as: 'uvm' };
    const begin = (
      more: object,
      who: object = theirs,
      procedure = 'non-autosufficienza',
      step = 'registra-richiesta',
    ) => open(procedure, step, who, { calledBy, ...more });
    expect(await codes(await begin({}, { ...theirs, person }))).toEqual(['case.caller-of-another']);
    expect(await codes(await begin({ calledBy: { caseId: installation.newId(), as: 'uvm' } }))).toEqual([
      'case.unknown-caller',
    ]);
    expect(await codes(await begin({}, theirs, 'segretariato', 'ascolta'))).toEqual(['sub-case.not-called']);
    // What was refused left nothing behind.
    expect((await view(caller)).state).toEqual(state);

    const called = await idOf(await begin({}));
    expect((await view(called)).state.calledBy).toEqual(calledBy);
    expect((await view(caller)).state.subCases).toEqual({ uvm: { procedure: 'non-autosufficienza', caseId: called } });
    expect(await codes(await begin({}))).toEqual(['sub-case.not-called']);
    const stepOf = async (name: string) => (await view(caller)).steps.find(({ step }) => step === name);
    expect((await stepOf('prosegui-la-valutazione'))?.issues.map(({ code }) => code)).toContain('step.awaits-sub-case');

    const end = { reason: 'Basta il servizio', idempotencyKey: 'la-stessa-chiave' };
    const seen = (await view(called)).state.version;
    expect((await command(called, 'orienta', end)).status).toBe(200);
    const heard = await view(caller);
    expect(heard.state.subCases['uvm']).toMatchObject({ outcome: 'orientato' });
    expect(heard.events.at(-1)?.event).toMatchObject({
      type: 'sub-case-ended',
      actor: { operatorId, role: 'assistente-sociale' },
      procedure: { id: 'percorso-comune', version: '1.0.0' },
    });
    // The same command once more changes nothing, here or there.
    expect((await command(called, 'orienta', { ...end, expectedVersion: seen })).status).toBe(200);
    expect((await view(caller)).state.version).toBe(heard.state.version);
    expect(await stepOf('prosegui-la-valutazione')).toMatchObject({ allowed: true });
    expect(await stepOf('recepisci-bisogno-complesso')).toMatchObject({ allowed: false });

    expect((await command(called, 'riapri', { reason: 'È peggiorata' })).status).toBe(200);
    expect((await view(caller)).state.subCases['uvm']).not.toHaveProperty('outcome');
    expect(await stepOf('prosegui-la-valutazione')).toMatchObject({ allowed: false });
    expect((await command(called, 'interrompi', { reason: 'withdrawn' })).status).toBe(200);
    expect((await command(caller, 'prosegui-la-valutazione')).status).toBe(200);
    // The caller has gone on: what becomes of the other is told all the same, and holds up nobody.
    expect((await command(called, 'riapri', { reason: 'È tornata' })).status).toBe(200);
  });

  it('puts a path that was proposed on the list of the service, until somebody opens it', async () => {
    interface Work {
      readonly items: readonly { readonly label: { readonly it: string }; readonly case: { readonly id: string } }[];
    }
    const toOpen = async (subject: string, scope: string) =>
      ((await (await send(subject, `work?for=${scope}`)).json()) as Work).items
        .filter(({ label }) => label.it === 'Aprire il percorso comune')
        .map((item) => item.case.id);
    const person = { data: { identity: 'declared', familyName: 'Proposta', givenName: 'Zora' } };
    const listened = await idOf(await open('segretariato', 'ascolta', { person, accesso: { data: accesso } }));
    expect((await command(listened, 'proponi-presa-in-carico')).status).toBe(200);
    expect(await toOpen('uno-responsabile', 'unit')).toEqual([listened]);
    expect(await toOpen('uno-sociale', 'operator')).toEqual([listened]);
    expect(await toOpen('uno-sportello', 'operator')).toEqual([]);
    const records = { person: { id: (await view(listened)).person.id, data: {} }, accesso: { data: accesso } };
    const calledBy = { caseId: listened, as: 'percorso' };
    await idOf(await open('percorso-comune', 'registra-accesso', records, { calledBy }));
    expect(await toOpen('uno-responsabile', 'unit')).toEqual([]);
  });

  it('lets a clerk do their steps and see no more than these need: the purpose follows from procedure and step', async () => {
    interface List {
      readonly cases: readonly { readonly id: string; readonly procedure: string; readonly person?: object }[];
      readonly total: number;
    }
    const clerk = 'uno-amministrativo';
    const seen = async (caseId: string) => send(clerk, `cases/${caseId}`);
    const listed = async () => (await (await send(clerk, 'cases?sort=openedOn')).json()) as List;
    const person = { data: { identity: 'declared', familyName: 'Richiedente', givenName: 'Zora' } };
    const care = await idOf(await open('percorso-comune', 'registra-accesso', { person, accesso: { data: accesso } }));
    const personId = (await view(care)).person.id;
    expect([(await seen(care)).status, (await listed()).total]).toEqual([404, 0]);

    // The office takes the application, reviews it and asks for what is missing.
    const body = {
      idempotencyKey: crypto.randomUUID(),
      step: 'presenta-domanda',
      expectedVersion: 0,
      records: {
        person: { id: personId, data: {} },
        domanda: { data: { benefit: 'income-support', submittedOn: '2026-11-02' } },
      },
    };
    const domanda = await idOf(
      await installation.send(clerk, 'POST', '/api/v1/cases?procedure=domanda-prestazione', body),
    );
    const { operatorId } = (await (await send(clerk, 'session')).json()) as { operatorId: string };
    const act = async (step: string, more: object = {}, who = clerk) => {
      const { state } = (await (await send(who, `cases/${domanda}`)).json()) as View;
      return send(who, `cases/${domanda}/commands`, { step, expectedVersion: state.version, records: {}, ...more });
    };
    expect((await act('avvia-istruttoria', { responsible: operatorId })).status).toBe(200);
    expect((await act('chiedi-documenti', { reason: 'Manca il contratto' })).status).toBe(200);
    // Documents are files that were kept, and not a tick.
    expect(await codes(await act('ricevi-documenti'))).not.toEqual([]);
    const records = ((await (await seen(domanda)).json()) as { records: { id: string; kind: string }[] }).records;
    const form = new FormData();
    form.append('title', 'Contratto');
    form.append('file', new Blob(['%PDF-1.4\n%%EOF']), 'contratto.pdf');
    const recordId = records.find(({ kind }) => kind === 'domanda')?.id;
    const kept = await installation.send(clerk, 'POST', `/api/v1/records/domanda/${recordId}/documents`, form);
    expect(kept.status).toBe(201);
    const document = ((await kept.json()) as { id: string }).id;
    expect((await send(clerk, `documents/${document}`)).status).toBe(200);
    const received = await act('ricevi-documenti', { records: { domanda: { data: { documents: [document] } } } });
    expect([received.status, await received.json()]).toMatchObject([200, {}]);
    expect(await codes(await act('accogli'))).toContain('actor.role');
    expect((await listed()).cases.map(({ id }) => id)).toEqual([domanda]);
    const { items } = (await (await send(clerk, 'work?for=unit')).json()) as { items: { case: { id: string } }[] };
    expect(new Set(items.map((item) => item.case.id))).not.toContain(care);

    // Of a path in delivery they see that, and nothing that was said of the person before.
    const presaInCarico = {
      startDate: '2026-11-02',
      kind: 'social',
      motivation: 'Riservata',
      responsibleOperatorId: operatorId,
    };
    expect(
      (
        await command(care, 'prendi-in-carico', {
          records: { cartella: { data: {} }, presaInCarico: { data: presaInCarico } },
        })
      ).status,
    ).toBe(200);
    expect((await seen(care)).status).toBe(404);
  });

  it('of minors goes through the judge to its end: papers are documents of the case, and a warning stops nothing', async () => {
    const { operatorId } = (await (await send('uno-sociale', 'session')).json()) as { operatorId: string };
    const person = { data: { identity: 'declared', familyName: 'Minorenne', givenName: 'Zora' } };
    const segnalazione = {
      date: '2026-11-02',
      sourceKind: '13',
      anonymous: false,
      reporterName: 'Insegnante Finta',
      channel: 'desk',
      content: 'È spesso assente da scuola.',
      minorInvolved: true,
      urgency: 'ordinary',
      // Without its protocol, which the model warns of.
      toAuthority: true,
    };
    const opened = await open('tutela-minori', 'ricevi-segnalazione', { person, segnalazione: { data: segnalazione } });
    const answer = (await opened.json()) as { caseId: string; warnings: readonly object[] };
    expect(answer).toMatchObject({
      warnings: [
        {
          code: 'segnalazione.authority-protocol',
          path: ['segnalazione', 'authorityProtocol'],
          severity: 'warning',
          message: expect.stringMatching(/protocollo/i),
        },
      ],
    });
    const { caseId } = answer;
    const done = async (step: string, records: object = {}, more: object = {}) => {
      const response = await command(caseId, step, { records, ...more });
      expect([step, response.status, response.status === 200 ? [] : await codes(response)]).toEqual([step, 200, []]);
    };
    const presaInCarico = {
      startDate: '2026-11-02',
      kind: 'social',
      motivation: 'Prova',
      responsibleOperatorId: operatorId,
    };
    await done('prendi-in-carico', { cartella: { data: {} }, presaInCarico: { data: presaInCarico } });
    const report = { date: '2026-11-02', kind: 'court-inquiry', addressee: 'Procura finta', situation: 'Vive sola.' };
    await done('scrivi-relazione', { relazioni: { data: report } });
    const parties = { procura: installation.newId(), tribunale: installation.newId() };
    await done('segnala-alla-procura', {}, { reason: 'Serve un provvedimento', parties });
    const measure = {
      authority: 'tribunale-minorenni',
      kinds: ['5'],
      nature: 'civil',
      provisional: false,
      issuedOn: '2026-11-02',
    };
    const ticked = { records: { provvedimenti: { data: measure } }, documents: ['provvedimento'] };
    const refused = await command(caseId, 'registra-provvedimento', ticked);
    expect(((await refused.json()) as Refusal).issues).toMatchObject([
      { code: 'step.document-missing', path: ['provvedimenti', 'documentId'] },
    ]);
    const content = new Blob(['%PDF-1.4\n%%EOF']);
    const document = {
      title: 'Decreto',
      kind: 'court-order',
      direction: 'incoming',
      mediaType: 'application/pdf',
      size: content.size,
      digest: 'a'.repeat(64),
      signed: 'none',
    };
    const made = await installation.send(
      'uno-sociale',
      'POST',
      '/api/v1/records/document',
      { data: document, sensitivity: 'judicial', caseId },
      { 'idempotency-key': crypto.randomUUID() },
    );
    const documentId = ((await made.json()) as { id: string }).id;
    const form = new FormData();
    form.append('title', 'Decreto');
    form.append('file', content, 'decreto.pdf');
    const kept = await installation.send(
      'uno-sociale',
      'POST',
      `/api/v1/records/document/${documentId}/documents`,
      form,
    );
    expect([made.status, kept.status]).toEqual([201, 201]);
    await done('registra-provvedimento', { provvedimenti: { data: { ...measure, documentId } } });
    const goals = [{ id: installation.newId(), area: 'work', description: 'Torna a scuola' }];
    const project = { kind: 'pti', title: 'Ritorno a scuola', startDate: '2026-11-02', goals };
    await done('scrivi-progetto', { progetto: { data: project } });
    await done('invia-relazione', { relazioni: { data: { ...report, kind: 'court-update' } } });
    const valutazione = {
      date: '2026-11-02',
      goals: goals.map(({ id: goalId }) => ({ goalId, achievement: 'achieved' })),
      outcome: 'improved',
      closureReason: 'objectives-reached',
      synthesis: 'Frequenta.',
    };
    await done('valuta-esiti', { valutazione: { data: valutazione } });
    await done('chiudi', {}, { reason: 'objectives-reached' });
    expect((await view(caseId)).state).toMatchObject({ state: 'concluso', outcome: 'concluso' });
  });

  it('of an application goes to the grant and its end, decided by another than who checked', async () => {
    const person = { data: { identity: 'declared', familyName: 'Avente Diritto', givenName: 'Zora' } };
    const domanda = { data: { benefit: 'income-support', submittedOn: '2026-11-02' } };
    const caseId = await idOf(await open('domanda-prestazione', 'presenta-domanda', { person, domanda }));
    const { operatorId } = (await (await send('uno-sociale', 'session')).json()) as { operatorId: string };
    const act = async (subject: string, step: string, records: object = {}, more: object = {}) => {
      const { state } = await view(caseId);
      const body = { step, expectedVersion: state.version, records, ...more };
      const response = await send(subject, `cases/${caseId}/commands`, body);
      return response.status === 200 ? [] : codes(response);
    };
    expect(await act('uno-sociale', 'avvia-istruttoria', {}, { responsible: operatorId })).toEqual([]);
    const isee = {
      kind: 'ordinario',
      dsuProtocol: 'INPS-ISEE-2026-00000000X-00',
      submittedOn: '2026-01-02',
      validUntil: '2026-12-31',
      computable: true,
      omissions: false,
      isee: 845_000,
    };
    expect(await act('uno-sociale', 'acquisisci-isee', { isee: { data: isee } })).toEqual([]);
    expect(await act('uno-sociale', 'controlla-requisiti')).toEqual([]);
    const grant = {
      domanda: { data: { grantedFrom: '2026-11-02' } },
      cartella: { data: {} },
      interventi: { data: {} },
    };
    expect(await act('uno-sociale', 'accogli', grant)).toContain('actor.role');
    expect(await act('uno-responsabile', 'accogli', grant)).toEqual([]);
    expect(await act('uno-sociale', 'verifica-requisiti')).toEqual([]);
    expect(await act('uno-sociale', 'concludi', {}, { reason: 'Finito il periodo' })).toEqual([]);
    expect((await view(caseId)).state).toMatchObject({ state: 'conclusa' });
  });

  it('of an application takes the applicant from the application: nobody has to name them twice', async () => {
    const listed = (await (await send('uno-sociale', 'cases?for=ente')).json()) as {
      cases: { person: { id: string } }[];
    };
    const person = { id: listed.cases[0]!.person.id, data: {} };
    const domanda = { data: { benefit: 'income-support', submittedOn: '2026-11-02' } };
    const opened = await open('domanda-prestazione', 'presenta-domanda', { person, domanda });
    if (opened.status !== 201) expect(await opened.json()).toEqual([]);
    const id = await idOf(opened);
    expect((await view(id)).state.parties).toMatchObject({ richiedente: person.id });
  });
});
