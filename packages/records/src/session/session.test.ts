import { unwrap } from '@cartella/core';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import type { SessionRequest } from '.';

onBothDatabases('a session', ({ records, asSuperuser }) => {
  const later = (now: string, seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();

  /** A social worker who is signed in for half an hour. */
  const setting = async () => {
    const context = contextOf(newId(), { operatorId: newId(), now: '2026-11-20T09:00:00.000Z' });
    const assignments = [
      { unitId: newId(), role: 'assistente-sociale', validFrom: '2026-01-01' },
      { unitId: newId(), role: 'responsabile', validFrom: '2026-01-01', validTo: '2026-06-30' },
    ];
    const data = { subject: newId() as string, givenName: 'Ada', familyName: 'Collaudo', assignments };
    const operator = recordOf('operator', data as never, { id: context.operatorId as never });
    unwrap(
      await records().transaction(systemOf(context.enteId), async (tx) => {
        for (const { unitId } of assignments) {
          const unit = { name: 'Servizio', kind: 'servizio-sociale', organisationId: context.enteId };
          const organisation = recordOf('organisation', { name: 'Ente', kind: 'comune' } as never, {
            id: context.enteId as never,
          });
          await tx.put(organisation, { expectedVersion: 0 });
          unwrap(await tx.put(recordOf('unit', unit as never, { id: unitId as never }), { expectedVersion: 0 }));
        }
        return tx.put(operator, { expectedVersion: 0 });
      }),
    );
    const token = newId() as string;
    await records().transaction(context, (tx) => tx.openSession(token, { level: 2 }, later(context.now, 1800)));
    const { enteId, now } = context;
    const request = (changes: Partial<SessionRequest> = {}): SessionRequest => ({
      enteId,
      token,
      now,
      purpose: 'care-project',
      ...changes,
    });
    return { context, operator, assignments, token, request };
  };

  test('is found, with the roles of today, in the very transaction that works for its holder', async () => {
    const { context, assignments, request } = await setting();
    const person = personOf();
    const seen = await records().sessionTransaction(request({ requestId: 'richiesta' }), async (tx, session) => {
      unwrap(await tx.put(person, { expectedVersion: 0 }));
      await tx.saveDraft('bozza', {});
      return { session, context: tx.context, person: await tx.get(person.id), drafts: await tx.listDrafts() };
    });
    expect(seen).toMatchObject({
      session: {
        operatorId: context.operatorId,
        body: { level: 2 },
        roles: ['assistente-sociale'],
        unitKinds: { 'assistente-sociale': ['servizio-sociale'] },
      },
      context: { operatorId: context.operatorId, unitId: assignments[0]?.unitId, requestId: 'richiesta' },
      person: { id: person.id },
      drafts: [{ key: 'bozza' }],
    });
    const officer = contextOf(context.enteId, { roles: ['responsabile-protezione-dati'] });
    const trail = await records().transaction(officer, (tx) => tx.accesses({ subjects: [person.id] }));
    expect(trail.map(({ action, operatorId }) => [action, operatorId])).toEqual([
      ['read', context.operatorId],
      ['create', context.operatorId],
    ]);
  });

  test('that is over, closed, of another ente or of nobody lets no work begin', async () => {
    const { context, operator, token, request } = await setting();
    let begun = 0;
    const attempt = (changes: Partial<SessionRequest>) =>
      records().sessionTransaction(request(changes), async () => {
        begun += 1;
        return { ok: true as const };
      });
    const over = { ok: false, issues: [{ code: 'session.over', path: [], severity: 'error' }] };
    expect(await attempt({})).toEqual({ ok: true });
    expect(await attempt({ now: later(context.now, 1800) })).toEqual(over);
    expect(await attempt({ token: 'altro' })).toEqual(over);
    expect(await attempt({ enteId: newId() })).toEqual(over);
    const data = { ...operator.data, assignments: [] };
    await records().transaction(systemOf(context.enteId), (tx) =>
      tx.put({ ...operator, data } as never, { expectedVersion: 1 }),
    );
    // Who has no role any more has a session that leads nowhere.
    expect(
      await records().sessionTransaction(request(), async (tx) => ({
        roles: tx.context.roles,
        found: await tx.find('person'),
      })),
    ).toEqual({ roles: [], found: { records: [] } });
    await records().transaction(systemOf(context.enteId), (tx) => tx.closeSession(token));
    expect(await attempt({})).toEqual(over);
    expect(begun).toBe(1);
  });

  test('asked for by many at the same time is found by each who has it, and by nobody else', async () => {
    const [one, other] = [await setting(), await setting()];
    const asked = Array.from({ length: 24 }, (_, index) => [one, other][index % 2] as typeof one);
    const found = await Promise.all(
      asked.map(({ request }, index) =>
        records().sessionTransaction(
          request(index % 3 === 0 ? { token: `di-nessuno-${index}` } : {}),
          async (_, session) => session.operatorId,
        ),
      ),
    );
    for (const [index, answer] of found.entries())
      if (index % 3 === 0) expect(answer).toMatchObject({ ok: false, issues: [{ code: 'session.over' }] });
      else expect(answer).toBe(asked[index]?.context.operatorId);
  });

  test('is moved on by work, once a minute at most', async () => {
    const { context, request } = await setting();
    const expiry = async (seconds: number) => {
      const now = later(context.now, seconds);
      await records().sessionTransaction(request({ now, extendTo: later(now, 1800) }), async () => undefined);
      const [row] = await asSuperuser<{ expires: string }>(
        `select expires_at as expires from cartella.session where ente_id = '${context.enteId}'`,
      );
      return (Date.parse(row?.expires ?? '') - Date.parse(context.now)) / 1000;
    };
    expect([await expiry(59), await expiry(60), await expiry(100), await expiry(120)]).toEqual([
      1800, 1860, 1860, 1920,
    ]);
  });

  test('may be narrowed to a part of what its holder may be', async () => {
    const { assignments, request } = await setting();
    const unitId = assignments[1]?.unitId ?? '';
    const context = await records().sessionTransaction(
      request({ choose: () => ({ roles: [], unitId }) }),
      async (tx) => tx.context,
    );
    expect(context).toMatchObject({ roles: [], unitId });
  });

  test('gets another token once, however many ask at the same time; the former one serves for a moment more', async () => {
    const { context, token, request } = await setting();
    const system = { ...systemOf(context.enteId), now: later(context.now, 60) };
    const rotate = (next: string) =>
      records().transaction(system, (tx) =>
        tx.rotateSession({
          token,
          next,
          body: { level: 2, since: 'adesso' },
          expiresAt: later(context.now, 1860),
          graceUntil: later(context.now, 90),
        }),
      );
    const tokens = [newId(), newId(), newId()] as string[];
    const done = await Promise.all(tokens.map(rotate));
    expect(done.filter(Boolean)).toHaveLength(1);
    const next = tokens[done.indexOf(true)] ?? '';
    const holder = (of: string, seconds: number) =>
      records().sessionTransaction(
        request({ token: of, now: later(context.now, seconds) }),
        async (_, session) => session,
      );
    expect(await holder(next, 200)).toMatchObject({ createdAt: context.now, body: { since: 'adesso' } });
    expect(await holder(token, 80)).toMatchObject({ body: { replaced: later(context.now, 90) } });
    expect(await holder(token, 100)).toMatchObject({ ok: false });
    expect(await rotate(newId())).toBe(false);
    await records().transaction(system, (tx) => tx.closeSession(next));
    expect(await holder(token, 80)).toMatchObject({ ok: false });
  });

  test('is seen and ended, with all its tokens, by its holder and by whoever configures the directory, and by nobody else', async () => {
    const { context, token } = await setting();
    const as = (changes: object) => ({ ...context, now: later(context.now, 60), ...changes });
    const { operatorId = '' } = context;
    const at = (seconds: number) => ({ ...context, now: later(context.now, seconds) });
    await records().transaction(at(10), (tx) =>
      tx.openSession('altra', { level: 2 }, later(context.now, 1800), ['livello-2']),
    );
    await records().transaction(at(20), (tx) =>
      tx.rotateSession({
        token: 'altra',
        next: 'altra-ancora',
        body: { level: 2 },
        expiresAt: later(context.now, 1800),
        graceUntil: later(context.now, 90),
      }),
    );
    const list = (by: object) => records().transaction(as(by), (tx) => tx.listSessions(operatorId));
    const end = (by: object, createdAt?: string) =>
      records().transaction(as(by), (tx) => tx.endSessions(operatorId, createdAt));
    const administrator = { operatorId: newId(), roles: ['amministratore-sistema'] };
    for (const by of [{}, administrator]) {
      const listed = unwrap(await list(by));
      expect(listed.map(({ createdAt }) => createdAt)).toEqual([later(context.now, 10), context.now]);
    }
    for (const stranger of [
      { operatorId: newId() },
      { operatorId: newId(), roles: ['responsabile-protezione-dati'] },
    ]) {
      expect(await list(stranger)).toMatchObject({ ok: false, issues: [{ code: 'access.denied' }] });
      expect(await end(stranger)).toMatchObject({ ok: false, issues: [{ code: 'access.denied' }] });
    }
    expect(await end({ ...administrator, enteId: newId() })).toEqual({ ok: true, value: 0 });
    expect(await end({}, later(context.now, 10))).toEqual({ ok: true, value: 1 });
    for (const former of ['altra', 'altra-ancora'])
      expect(await records().transaction(as({}), (tx) => tx.findSession(former))).toBeUndefined();
    expect(await records().transaction(as({}), (tx) => tx.findSession(token))).toBeDefined();
    expect([await end(administrator), await end(administrator)]).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 0 },
    ]);
    const officer = contextOf(context.enteId, { roles: ['responsabile-protezione-dati'] });
    const trail = await records().transaction(officer, (tx) => tx.accesses({ subjects: [operatorId] }));
    expect(trail.filter(({ outcome }) => outcome === 'done').map(({ action, reasons }) => [action, reasons])).toEqual([
      ['logout', ['by-administrator']],
      ['logout', ['by-holder']],
      ['list', undefined],
      ['login', ['livello-2']],
      ['login', undefined],
      ['create', undefined],
    ]);
    expect(trail.filter(({ outcome }) => outcome === 'refused')).toHaveLength(4);
  });
});
