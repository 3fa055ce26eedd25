import { defineLayer, type Layer, type Operation } from '@cartella/profile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type ProfileView } from '../src/client';
import { createCompositions, createProfiles } from '../src/composition';
import { databases, type TestDatabase } from './databases';
import { type Installation, installationParts, openInstallation } from './installation';

const layerOf = (id: string, ...operations: Operation[]): Layer =>
  defineLayer({
    id,
    version: '1.0.0',
    label: { it: id, en: id },
    level: 'comune',
    namespace: id,
    operations,
  });
const documentOf = (layer: Layer) => JSON.stringify(layer, null, 2);
const shorter = (maxLength: number): Operation => ({
  verb: 'restrict',
  on: 'field',
  record: 'accesso',
  field: 'request',
  to: { maxLength },
});
const called = (value: string): Operation => ({ verb: 'relabel', on: 'look', token: 'ente', value });
const asking: Operation = {
  verb: 'extend',
  on: 'field',
  record: 'accesso',
  field: 'frazione',
  with: {
    schema: { type: 'string', maxLength: 20 },
    label: { it: 'Frazione', en: 'Hamlet' },
    sensitivity: 'common',
    purpose: 'access',
  },
};
const noting: Operation = {
  verb: 'extend',
  on: 'records',
  record: {
    kind: 'due:nota',
    version: '1.0.0',
    label: { it: 'Nota', en: 'Note' },
    description: { it: 'Una nota inventata', en: 'An invented note' },
    sensitivity: 'common',
    purpose: 'access',
    data: { type: 'object', properties: { text: { type: 'string' } }, additionalProperties: false },
  },
};
const accesso = {
  date: '2026-11-02',
  channel: 'desk',
  requester: 'person',
  reasons: ['income'],
  request: 'Chiede aiuto per la spesa di questa settimana.',
  urgency: 'ordinary',
  outcome: 'information',
};

describe.each(databases)('enti with profiles of their own on $name', ({ create }) => {
  let database: TestDatabase;
  let installation: Installation;
  const brought = new Map<string, Layer>();
  const compositions = createCompositions({
    base: installationParts.cartella,
    layersOf: (enteId) => {
      const own = brought.get(enteId);
      return own && { own: [own] };
    },
  });
  const enti: Record<string, string> = {};
  beforeAll(async () => {
    database = await create();
    installation = await openInstallation(database.url, { compositions });
    for (const name of ['uno', 'due']) {
      const [candidate] = await installation.records.loginCandidates(installation.subjectOf(`${name}-sociale`));
      enti[name] = candidate?.enteId ?? '';
    }
    brought.set(enti['uno'] ?? '', layerOf('uno', called('Comune di Uno'), asking));
    brought.set(enti['due'] ?? '', layerOf('due', called('Comune di Due'), shorter(40)));
  });
  afterAll(async () => {
    await installation?.close();
    await database?.drop();
  });

  const clientOf = (subject: string) =>
    createClient({
      origin: 'http://localhost:3000',
      fetch: async (address, { method = 'GET', body, headers = {} } = {}) => {
        const path = String(address).replace('http://localhost:3000', '');
        const sent = typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
        return installation.send(subject, method, path, sent, headers as Record<string, string>);
      },
    });
  const value = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; problem: unknown }>): Promise<T> => {
    const settled = await answer;
    if (!settled.ok) throw new Error(JSON.stringify(settled.problem));
    return settled.value;
  };
  const refusal = async (answer: Promise<{ ok: boolean; problem?: unknown }>) => {
    const { problem } = (await answer) as { problem: { status: number; issues?: readonly { code: string }[] } };
    return [problem.status, ...(problem.issues ?? []).map(({ code }) => code)];
  };
  const open = async (subject: string, request: string, ext?: object) => {
    const person = { data: { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora' } };
    const answer = await installation.send(subject, 'POST', '/api/v1/cases?procedure=percorso-comune', {
      step: 'registra-accesso',
      expectedVersion: 0,
      idempotencyKey: crypto.randomUUID(),
      records: { person, accesso: { data: { ...accesso, request }, ...(ext !== undefined && { ext }) } },
    });
    const body = (await answer.json()) as { issues?: readonly { path: readonly unknown[] }[] };
    return [answer.status, ...(body.issues ?? []).map(({ path }) => path.join('.'))];
  };

  it('serves each its own, from one process: words, checks, description', async () => {
    const looks = await Promise.all(
      ['uno-sociale', 'due-sociale'].map(async (who) => (await value(clientOf(who).cartella())).look['ente']),
    );
    expect(looks).toEqual(['Comune di Uno', 'Comune di Due']);
    expect(await open('uno-sociale', accesso.request, { uno: { frazione: 'Prato' } })).toEqual([201]);
    expect(await open('due-sociale', accesso.request)).toEqual([422, 'accesso.request']);
    expect(await open('uno-sociale', accesso.request, { uno: { frazione: 7 } })).toEqual([
      422,
      'accesso.ext.uno.frazione',
    ]);
    const describedOf = async (query: string) =>
      JSON.stringify(await (await installation.send(undefined, 'GET', `/openapi.json${query}`)).json());
    expect((await describedOf(`?ente=${enti['uno']}`)).includes('frazione')).toBe(true);
    for (const other of ['', `?ente=${enti['due']}`])
      expect((await describedOf(other)).includes('frazione')).toBe(false);
    expect((await installation.send(undefined, 'GET', '/openapi.json?ente=altro')).status).toBe(404);
  });

  it('puts a profile in force by two persons, at once and without a restart; the one before comes back, and what was written meanwhile is read', async () => {
    const [carla, fabio] = [clientOf('due-responsabile').profile, clientOf('due-amministratore').profile];
    const first: ProfileView = await value(carla.read());
    expect([first.version, first.changes, first.documents.length]).toEqual([0, [], 1]);
    const documents = [documentOf(layerOf('due', called('Comune di Due'), noting, shorter(60)))];
    const change = await value(carla.propose({ documents, reason: 'Note (inventate)' }, 0));
    expect(await refusal(carla.decide(change.id, 'approved'))).toEqual([422, 'profile-change.same-hand']);
    expect((await value(fabio.change(change.id))).documents).toEqual(documents);
    expect((await value(clientOf('due-sociale').cartella())).hash).toBe(first.composition.hash);
    expect(await value(fabio.decide(change.id, 'approved'))).toMatchObject({ state: 'active', version: 1 });

    expect((await value(clientOf('due-sociale').cartella())).hash).toBe(change.composition);
    expect((await value(clientOf('uno-sociale').cartella())).look['ente']).toBe('Comune di Uno');
    expect(await open('due-sociale', accesso.request)).toEqual([201]);
    const notes = clientOf('due-amministratore').recordsOf('due:nota');
    const put = await installation.records.transaction(
      { enteId: enti['due'] ?? '', roles: [], purpose: 'access', now: new Date().toISOString() },
      (tx) =>
        tx.put(
          {
            id: installation.newId(),
            kind: 'due:nota',
            schema: 'due:nota/1.0.0',
            provenance: { source: 'declared' },
            sensitivity: 'common',
            data: { text: 'Nota di prova' },
          } as never,
          { expectedVersion: 0 },
        ),
    );
    const noteId = put.ok ? (put.value as { id: string }).id : '';

    const back = await value(fabio.propose({ returnTo: 0, reason: 'Si torna indietro' }, 1));
    await value(carla.decide(back.id, 'approved'));
    expect((await value(clientOf('due-sociale').cartella())).hash).toBe(first.composition.hash);
    expect((await value(carla.read())).changes.map(({ state }) => state)).toEqual(['active', 'rolled-back']);
    const system = { enteId: enti['due'] ?? '', roles: [], purpose: 'access', now: new Date().toISOString() };
    const note = await installation.records.transaction(system, (tx) => tx.get(noteId));
    expect(note?.data).toEqual({ text: 'Nota di prova' });
    // Read by whoever may, and written no more.
    expect((await refusal(notes.read(noteId)))[0]).toBe(404);
    expect(
      await refusal(
        clientOf('due-sociale')
          .recordsOf('due:nota')
          .create({ data: { text: 'Altra' } } as never, 'chiave-1234'),
      ),
    ).toEqual([422, 'record.unknown-kind']);
  });

  it('refuses what loosens, line by line, before anybody can approve it; and what came too late, or from who may not', async () => {
    const [carla, worker] = [clientOf('uno-responsabile').profile, clientOf('uno-sociale').profile];
    const loosening = [documentOf(layerOf('uno', shorter(99_999)))];
    const answer = await carla.propose({ documents: loosening, reason: 'Più lungo' }, 0);
    const issues = answer.ok ? [] : (answer.problem.issues ?? []);
    expect(issues.map(({ code, params }) => [code, params?.['file'], params?.['line']])).toEqual([
      ['profile.loosening', 'livello', 11],
    ]);
    expect(await refusal(carla.propose({ documents: ['id: [rotto'], reason: 'Rotto' }, 0))).toContain('layer.syntax');
    expect((await value(carla.read())).changes).toEqual([]);
    const documents = [documentOf(layerOf('uno', shorter(50)))];
    expect(await refusal(carla.propose({ documents, reason: 'Tardi' }, 7))).toEqual([412, 'profile-change.stale']);
    expect((await refusal(carla.propose({ returnTo: 9, reason: 'Mai stata' }, 0)))[0]).toBe(404);
    expect(await refusal(worker.read())).toEqual([403, 'access.denied']);
    expect(await refusal(worker.propose({ documents, reason: 'No' }, 0))).toEqual([403, 'access.denied']);
    const bare = await installation.send('uno-responsabile', 'POST', '/api/v1/profile/changes', {
      documents,
      reason: 'x',
    });
    expect(bare.status).toBe(428);
  });

  it('follows what another process put in force, within a second', async () => {
    let now = Date.now();
    const elsewhere = createCompositions({ base: installationParts.cartella });
    const log: unknown[] = [];
    const profiles = createProfiles({
      records: installation.records,
      compositions: elsewhere,
      clock: () => now,
      log: (entry) => log.push(entry),
    });
    const enteId = enti['uno'] ?? '';
    expect((await profiles.of(enteId)).version).toBe(0);
    const [carla, fabio] = [clientOf('uno-responsabile').profile, clientOf('uno-amministratore').profile];
    const change = await value(
      carla.propose({ documents: [documentOf(layerOf('uno', shorter(50)))], reason: 'Corto' }, 0),
    );
    await value(fabio.decide(change.id, 'approved'));
    expect((await profiles.of(enteId)).version).toBe(0);
    now += 1001;
    expect((await profiles.of(enteId)).served.cartella.hash).toBe(change.composition);

    // A kit under which the profile in force is not lawful serves the ente nothing, and says why.
    const { cartella } = installationParts;
    const other = createCompositions({ base: { ...cartella, kit: '9.0.0', records: {} } });
    const upgraded = createProfiles({
      records: installation.records,
      compositions: other,
      log: (entry) => log.push(entry),
    });
    await expect(upgraded.of(enteId)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(log).toMatchObject([{ event: 'profile-refused' }]);
  });
});
