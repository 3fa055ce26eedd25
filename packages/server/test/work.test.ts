import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, openInstallation } from './installation';

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
});
