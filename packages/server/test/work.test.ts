import type { Cartella } from '@cartella/profile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildWork } from '../src/case';
import { type Installation, installationParts, openInstallation } from './installation';

interface View {
  readonly state: { readonly version: number; readonly state: string; readonly responsible?: string };
  readonly records: readonly { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }[];
}
interface Work {
  readonly items: readonly {
    readonly reason: string;
    readonly subject: { readonly id: string };
    readonly due?: string;
    readonly case: { readonly person?: { readonly familyName?: string } };
  }[];
  readonly openable: readonly string[];
}

describe('the work of an ente', () => {
  let installation: Installation;
  let caseId: string;
  const get = async <T>(subject: string, path: string) =>
    (await (await installation.send(subject, 'GET', `/api/v1/${path}`)).json()) as T;
  const command = (subject: string, path: string, body: object) =>
    installation.send(subject, 'POST', `/api/v1/${path}`, { idempotencyKey: crypto.randomUUID(), ...body });

  beforeAll(async () => {
    installation = await openInstallation();
    const opened = await command('uno-sportello', 'cases', {
      step: 'registra-accesso',
      expectedVersion: 0,
      records: {
        person: { data: { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora' } },
        accesso: {
          data: {
            date: '2026-11-02',
            channel: 'desk',
            requester: 'person',
            reasons: ['income'],
            request: 'Chiede aiuto per la spesa.',
            urgency: 'ordinary',
            outcome: 'proposed',
          },
        },
      },
    });
    caseId = ((await opened.json()) as { caseId: string }).caseId;
  });
  afterAll(() => installation?.close());

  it('lists what a case asks for to who may do it, with the day and the person, and to no other ente', async () => {
    const mine = await get<Work>('uno-sociale', 'work?for=operator');
    expect(mine.items.map(({ reason, subject }) => `${reason} ${subject.id}`)).toContain('open valuta-accesso');
    expect(mine.items[0]?.case.person?.familyName).toBe('Fittizia');
    expect(mine.openable).toEqual(['percorso-comune']);
    const service = await get<Work>('uno-responsabile', 'work?for=unit');
    expect(service.items.map(({ reason }) => reason)).toContain('unassigned');
    expect((await get<Work>('uno-sportello', 'work')).items).toEqual([]);
    expect((await get<Work>('due-sociale', 'work?for=ente')).items).toEqual([]);
    expect((await installation.send('uno-sociale', 'GET', '/api/v1/work?for=tutti')).status).toBe(400);
  });

  it('keeps a step to the services that the profile of the ente keeps it to', async () => {
    type Steps = { steps: readonly { step: string; allowed: boolean; issues: readonly { code: string }[] }[] };
    const { steps } = await get<Steps>('uno-sociale', `cases/${caseId}`);
    const [taking, guiding] = ['prendi-in-carico', 'orienta'].map((name) => steps.find(({ step }) => step === name));
    expect(taking?.allowed).toBe(true);
    expect([guiding?.allowed, guiding?.issues.map(({ code }) => code)]).toEqual([false, ['actor.unit']]);
    expect(await get('uno-sociale', 'session')).not.toHaveProperty('unitKinds');
  });

  it('lists again what cases of before its lists ask for, once these are made anew, and changes nothing else however often', async () => {
    const { enteId } = await get<{ enteId: string }>('uno-sociale', 'session');
    const { records } = installation;
    const system = { enteId, roles: ['sistema'], purpose: 'organisation', now: new Date().toISOString() };
    const listed = async () => {
      const lists = await Promise.all([
        get<Work>('uno-sociale', 'work?for=ente'),
        get('uno-sociale', 'cases?sort=due'),
      ]);
      return JSON.stringify(lists);
    };
    const before = await listed();
    // As a migration leaves the cases that it finds: it knows where they stand, and not what they ask for.
    await records.transaction(system, async (tx) => {
      const { cases } = await tx.listStandings({ order: 'movedAt', size: 9 });
      for (const { due: _, ...standing } of cases) await tx.keepStanding(standing.caseId, standing, []);
    });
    expect((await get<Work>('uno-sociale', 'work?for=ente')).items).toEqual([]);
    const rebuild = (procedures: Cartella['procedures']) =>
      rebuildWork(records, { cartella: { procedures }, enteId, now: new Date(), batch: 1 });
    expect(await rebuild({})).toEqual({ cases: 0, left: 1 });
    for (const _ of ['once', 'again']) {
      expect(await rebuild(installationParts.cartella.procedures)).toEqual({ cases: 1, left: 0 });
      expect(await listed()).toBe(before);
    }
    const operator = { ...system, operatorId: installation.newId() };
    await expect(records.transaction(operator, (tx) => tx.caseStories({ size: 1 }))).rejects.toThrow('for the system');
  });

  it('takes who becomes responsible from the record, and ends the taking in charge with the path', async () => {
    const { operatorId } = await get<{ operatorId: string }>('uno-sociale', 'session');
    const taken = await command('uno-sociale', `cases/${caseId}/commands`, {
      step: 'prendi-in-carico',
      expectedVersion: 1,
      records: {
        cartella: { data: { openedOn: '2026-11-02' } },
        presaInCarico: {
          data: { startDate: '2026-11-02', kind: 'social', motivation: 'Prova', responsibleOperatorId: operatorId },
        },
      },
    });
    expect(taken.status).toBe(200);
    expect((await get<View>('uno-sociale', `cases/${caseId}`)).state.responsible).toBe(operatorId);
    const ended = await command('uno-sociale', `cases/${caseId}/commands`, {
      step: 'interrompi',
      expectedVersion: 2,
      reason: 'withdrawn',
      records: {},
    });
    expect(ended.status).toBe(200);
    const view = await get<View>('uno-sociale', `cases/${caseId}`);
    const presaInCarico = view.records.find(({ kind }) => kind === 'presa-in-carico');
    expect(presaInCarico?.data).toMatchObject({ closureReason: 'withdrawn', motivation: 'Prova' });
    expect(presaInCarico?.data['endDate']).toBeDefined();
    expect((await get<Work>('uno-sociale', 'work?for=ente')).items).toEqual([]);
  });

  it('does not open a second file for a person who has one', async () => {
    const person = (await get<{ person: { id: string } }>('uno-sociale', `cases/${caseId}`)).person.id;
    const again = await command('uno-sociale', 'cases', {
      step: 'registra-accesso',
      expectedVersion: 0,
      records: {
        person: { id: person, data: {} },
        accesso: {
          data: {
            date: '2026-11-03',
            channel: 'desk',
            requester: 'person',
            reasons: ['income'],
            request: 'Torna.',
            urgency: 'ordinary',
            outcome: 'proposed',
          },
        },
      },
    });
    const second = ((await again.json()) as { caseId: string }).caseId;
    const { operatorId } = await get<{ operatorId: string }>('uno-sociale', 'session');
    const taken = await command('uno-sociale', `cases/${second}/commands`, {
      step: 'prendi-in-carico',
      expectedVersion: 1,
      records: {
        cartella: { data: { openedOn: '2026-11-03' } },
        presaInCarico: {
          data: { startDate: '2026-11-03', kind: 'social', motivation: 'Ancora', responsibleOperatorId: operatorId },
        },
      },
    });
    expect(taken.status).toBe(200);
    const files = await get<{ records: readonly unknown[] }>('uno-sociale', 'records/cartella-sociale');
    expect(files.records).toHaveLength(1);
    const cases = await get<{ cases: readonly { id: string }[] }>('uno-sociale', `persons/${person}`);
    expect(cases.cases.map(({ id }) => id).sort()).toEqual([caseId, second].sort());
  });

  it('lists cases by who answers for them, in the order and the page that are asked for, with how many there are', async () => {
    interface List {
      readonly cases: readonly { readonly id: string; readonly openedOn: string; readonly outcome?: string }[];
      readonly total: number;
    }
    const all = await get<List>('uno-sociale', 'cases?sort=openedOn');
    expect(all.total).toBe(all.cases.length);
    expect(all.cases.map(({ openedOn }) => openedOn)).toEqual(all.cases.map(({ openedOn }) => openedOn).sort());
    const live = await get<List>('uno-sociale', 'cases?for=operator&standing=live');
    expect(live.cases).toHaveLength(1);
    expect((await get<List>('uno-sociale', 'cases?standing=ended')).cases[0]).toMatchObject({ outcome: 'interrotto' });
    const second = await get<List>('uno-sociale', 'cases?sort=openedOn&page=2&size=1');
    expect([second.total, second.cases[0]?.id]).toEqual([all.total, all.cases[1]?.id]);
    expect((await get<List>('due-sociale', 'cases')).total).toBe(0);
    expect((await installation.send('uno-sociale', 'GET', '/api/v1/cases?sort=person')).status).toBe(400);
  });

  it('tells who oversees who looked at a person, and nobody else', async () => {
    const person = (await get<{ person: { id: string } }>('uno-sociale', `cases/${caseId}`)).person.id;
    const log = await get<{ accesses: readonly { action: string; operatorId?: string }[] }>(
      'uno-responsabile',
      `persons/${person}/accesses`,
    );
    expect(log.accesses.map(({ action }) => action)).toEqual(expect.arrayContaining(['read', 'write']));
    expect((await installation.send('uno-sociale', 'GET', `/api/v1/persons/${person}/accesses`)).status).toBe(403);
    expect((await installation.send('due-responsabile', 'GET', `/api/v1/persons/${person}/accesses`)).status).toBe(403);
    expect((await installation.send('uno-responsabile', 'GET', '/api/v1/persons/nessuno/accesses')).status).toBe(404);
  });

  it('writes beside a case what its procedure has no step for, and nothing that it has', async () => {
    const write = (kind: string, data: object, of: object = { caseId }) =>
      installation.send(
        'uno-sociale',
        'POST',
        `/api/v1/records/${kind}`,
        { data, ...of },
        {
          'idempotency-key': crypto.randomUUID(),
        },
      );
    const { person, records } = await get<{
      person: { id: string };
      records: readonly { id: string; kind: string }[];
    }>('uno-sociale', `cases/${caseId}`);
    const barthel = {
      personId: person.id,
      instrument: 'barthel/1.0.0',
      date: '2026-11-02',
      answers: [],
      complete: false,
    };
    expect((await write('instrument-result', barthel)).status).toBe(201);
    const cartellaId = records.find(({ kind }) => kind === 'cartella-sociale')?.id;
    const entry = { cartellaId, date: '2026-11-02', passages: [{ nature: 'fact', text: 'Prova' }] };
    expect((await write('diary-entry', entry)).status).toBe(409);
    expect((await write('diary-entry', entry, {})).status).toBe(409);
    expect((await write('diary-entry', entry, { caseId: installation.newId() })).status).toBe(409);
  });

  it('corrects a record of a case aside, and it stays in its case', async () => {
    interface Whole {
      readonly records: readonly { id: string; kind: string; version: number; data: { motivation?: string } }[];
    }
    const find = async () =>
      (await get<Whole>('uno-sociale', `cases/${caseId}`)).records.find(({ kind }) => kind === 'presa-in-carico');
    const before = await find();
    const corrected = await installation.send(
      'uno-sociale',
      'PUT',
      `/api/v1/records/presa-in-carico/${before?.id}`,
      { data: { ...before?.data, motivation: 'Corretta' } },
      { 'if-match': `"${before?.version}"` },
    );
    expect(corrected.status).toBe(200);
    expect((await find())?.data.motivation).toBe('Corretta');
    // The path goes on from what was corrected; who had not seen it does not write over it.
    const reopen = async (seen: number) => {
      const { state } = await get<View>('uno-sociale', `cases/${caseId}`);
      return command('uno-sociale', `cases/${caseId}/commands`, {
        step: 'riapri',
        expectedVersion: state.version,
        reason: 'È tornata',
        records: { presaInCarico: { seen, data: {} } },
      });
    };
    expect((await reopen(before?.version ?? 0)).status).toBe(422);
    expect((await reopen((before?.version ?? 0) + 1)).status).toBe(200);
    expect((await find())?.data.motivation).toBe('Corretta');
  });

  it('opens a case of others in an emergency to who says why, for a while, and closes it again', async () => {
    const person = (await get<{ person: { id: string } }>('uno-sociale', `cases/${caseId}`)).person.id;
    const { enteId } = await get<{ enteId: string }>('uno-sociale', 'session');
    const [unitId, operatorId] = [installation.newId(), installation.newId()];
    await installation.records.transaction(
      { enteId, roles: ['sistema'], purpose: 'organisation', now: new Date().toISOString() },
      async (tx) => {
        const base = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;
        await tx.put(
          {
            ...base,
            id: unitId,
            kind: 'unit',
            schema: 'unit/1.0.0',
            data: { name: 'Altro servizio', kind: 'servizio-sociale', organisationId: enteId },
          },
          { expectedVersion: 0 },
        );
        await tx.put(
          {
            ...base,
            id: operatorId,
            kind: 'operator',
            schema: 'operator/1.0.0',
            data: {
              subject: installation.subjectOf('uno-altrove'),
              givenName: 'Franca',
              familyName: 'Altrove',
              assignments: [{ unitId, role: 'assistente-sociale', validFrom: '2026-01-01' }],
            },
          },
          { expectedVersion: 0 },
        );
      },
    );
    interface Seen {
      readonly cases: readonly unknown[];
      readonly closed: readonly { readonly caseId: string }[];
      readonly glasses: readonly { readonly id: string }[];
    }
    const before = await get<Seen>('uno-altrove', `persons/${person}`);
    expect([before.cases, before.closed.map((one) => one.caseId), before.glasses]).toEqual([
      [],
      expect.arrayContaining([caseId]),
      [],
    ]);
    const breakGlass = (explanation: string) =>
      installation.send('uno-altrove', 'POST', `/api/v1/cases/${caseId}/emergency-accesses`, {
        reason: 'danger',
        explanation,
      });
    expect((await breakGlass('breve')).status).toBe(422);
    const opened = await breakGlass('Minore solo in casa, il collega non risponde.');
    expect(opened.status).toBe(201);
    const { id } = (await opened.json()) as { id: string };
    const during = await get<Seen>('uno-altrove', `persons/${person}`);
    expect(during.glasses.map((glass) => glass.id)).toEqual([id]);
    expect((await get<View>('uno-altrove', `cases/${caseId}`)).records.length).toBeGreaterThan(0);
    // Who follows the case is told by whom and why; who oversees says what to think of it, and not of an access of their own.
    interface Told {
      readonly notices: readonly { readonly id: string; readonly readAt?: string; readonly glass: object }[];
    }
    const [notice] = (await get<Told>('uno-sociale', 'notices')).notices;
    expect(notice?.glass).toMatchObject({
      caseId,
      operatorId,
      reason: 'danger',
      explanation: expect.stringContaining('solo in casa'),
    });
    expect((await get<Told>('uno-altrove', 'notices')).notices).toEqual([]);
    const reading = `/api/v1/notices/${notice?.id}/readings`;
    expect((await installation.send('due-sociale', 'POST', reading)).status).toBe(204);
    expect((await get<Told>('uno-sociale', 'notices')).notices[0]?.readAt).toBeUndefined();
    expect((await installation.send('uno-sociale', 'POST', reading)).status).toBe(204);
    expect((await get<Told>('uno-sociale', 'notices')).notices[0]?.readAt).toBeDefined();
    const queue = async (subject: string) =>
      (await get<{ accesses: readonly { id: string }[] }>(subject, 'emergency-accesses')).accesses.map((one) => one.id);
    expect([await queue('uno-responsabile'), await queue('uno-sociale')]).toEqual([[id], []]);
    const review = (subject: string, body: object) =>
      installation.send(subject, 'POST', `/api/v1/emergency-accesses/${id}/reviews`, body);
    expect((await review('uno-altrove', { verdict: 'justified' })).status).toBe(403);
    expect((await review('uno-responsabile', { verdict: 'forse' })).status).toBe(400);
    expect((await review('uno-responsabile', { verdict: 'justified' })).status).toBe(204);
    expect(await queue('uno-responsabile')).toEqual([]);
    const path = `/api/v1/cases/${caseId}/emergency-accesses/${id}`;
    // Nobody closes another's.
    expect((await installation.send('uno-sociale', 'DELETE', path)).status).toBe(204);
    expect((await get<Seen>('uno-altrove', `persons/${person}`)).glasses).toHaveLength(1);
    expect((await installation.send('uno-altrove', 'DELETE', path)).status).toBe(204);
    expect((await get<Seen>('uno-altrove', `persons/${person}`)).glasses).toEqual([]);
    expect((await installation.send('uno-altrove', 'GET', `/api/v1/cases/${caseId}`)).status).toBe(404);
    const other = `/api/v1/cases/${caseId}/emergency-accesses`;
    expect(
      (await installation.send('due-sociale', 'POST', other, { reason: 'danger', explanation: 'Di un altro ente.' }))
        .status,
    ).toBe(403);
  });
});
