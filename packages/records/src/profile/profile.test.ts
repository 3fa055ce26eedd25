import { unwrap } from '@cartella/core';
import { commonPolicy } from '@cartella/profile';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { type ProfileProposal, recordsIssue } from '..';
import { openRecordsOn } from '../records';

const proposal = (document: string, changes: Partial<ProfileProposal> = {}): ProfileProposal => ({
  documents: [document],
  kit: '0.1.0',
  composition: 'a'.repeat(64),
  basedOn: 0,
  reason: 'prova',
  ...changes,
});

onBothDatabases('the profile of an ente', ({ records, asSuperuser }) => {
  const setting = (enteId = newId()) => {
    const responsible = contextOf(enteId, { roles: ['responsabile'] });
    const administrator = contextOf(enteId, { roles: ['amministratore-sistema'] });
    const propose = (what: ProfileProposal, who = responsible) =>
      records().transaction(who, (tx) => tx.proposeProfile(what));
    const decide = (id: string, outcome: 'approved' | 'refused' | 'withdrawn', who = administrator) =>
      records().transaction(who, (tx) => tx.decideProfile(id, outcome));
    const states = async () =>
      unwrap(await records().transaction(administrator, (tx) => tx.profileChanges())).map(({ state, version }) => [
        state,
        version,
      ]);
    const activate = async (document: string, basedOn: number, more: Partial<ProfileProposal> = {}) =>
      unwrap(await decide(unwrap(await propose(proposal(document, { basedOn, ...more }))).id, 'approved'));
    return { enteId, responsible, administrator, propose, decide, states, activate };
  };
  const codes = (result: { ok: boolean; issues?: readonly { code: string }[] }) =>
    result.ok ? [] : (result.issues ?? []).map(({ code }) => code);

  test('is in force once a second person says so; every version stays, and one can be gone back to', async () => {
    const { enteId, activate, states, responsible } = setting();
    expect(await activate('id: uno', 0)).toMatchObject({ state: 'active', version: 1 });
    expect(await activate('id: due', 1)).toMatchObject({ state: 'active', version: 2 });
    expect(await activate('id: uno', 2, { returnsTo: 1 })).toMatchObject({ version: 3, returnsTo: 1 });
    expect(await states()).toEqual([
      ['active', 3],
      ['rolled-back', 2],
      ['superseded', 1],
    ]);
    const system = systemOf(enteId);
    const seen = await records().transaction(system, async (tx) => [
      await tx.profileVersion(),
      (await tx.profileVersions()).map(({ version, documents }) => [version, ...documents]),
    ]);
    expect(seen).toEqual([
      3,
      [
        [1, 'id: uno'],
        [2, 'id: due'],
        [3, 'id: uno'],
      ],
    ]);
    const officer = contextOf(enteId, { roles: ['responsabile-protezione-dati'] });
    const [{ id } = { id: '' }] = unwrap(await records().transaction(responsible, (tx) => tx.profileChanges()));
    const trail = await records().transaction(officer, (tx) => tx.accesses({ subjects: [id] }));
    expect(trail.map(({ action, reasons }) => [action, reasons])).toEqual([
      ['configure', ['approved']],
      ['configure', ['proposed']],
    ]);
    const documents = await asSuperuser(`select from cartella.profile_document where ente_id = '${enteId}'`);
    expect(documents).toHaveLength(2);
    expect(await records().transaction(system, (tx) => tx.profileDocuments(id))).toEqual({
      ok: true,
      value: ['id: uno'],
    });
  });

  test('is not approved by who proposed it, nor taken back by another, nor decided twice', async () => {
    const { propose, decide, responsible, states } = setting();
    const { id } = unwrap(await propose(proposal('id: uno')));
    expect(codes(await decide(id, 'approved', responsible))).toEqual([recordsIssue.profileHand]);
    expect(codes(await decide(id, 'refused', responsible))).toEqual([recordsIssue.profileHand]);
    expect(codes(await decide(id, 'withdrawn'))).toEqual([recordsIssue.profileHand]);
    unwrap(await decide(id, 'refused'));
    expect(codes(await decide(id, 'approved'))).toEqual([recordsIssue.profileDecided]);
    const other = unwrap(await propose(proposal('id: due')));
    unwrap(await decide(other.id, 'withdrawn', responsible));
    expect(await states()).toEqual([
      ['withdrawn', undefined],
      ['refused', undefined],
    ]);
    expect(codes(await decide(newId(), 'approved'))).toEqual([recordsIssue.notFound]);
    expect(codes(await propose(proposal('id: tre', { reason: ' ' })))).toEqual([recordsIssue.explanationMissing]);
  });

  test('follows the version that was looked at: another one in between makes a proposal, or a decision, too late', async () => {
    const { propose, decide, activate, states } = setting();
    const waiting = unwrap(await propose(proposal('id: uno')));
    await activate('id: due', 0);
    expect(codes(await propose(proposal('id: tre')))).toEqual([recordsIssue.profileStale]);
    expect(codes(await decide(waiting.id, 'approved'))).toEqual([recordsIssue.profileStale]);
    expect(await states()).toEqual([
      ['active', 1],
      ['outdated', undefined],
    ]);
    const rivals = [
      unwrap(await propose(proposal('id: quattro', { basedOn: 1 }))),
      unwrap(await propose(proposal('id: cinque', { basedOn: 1 }))),
    ];
    const decided = await Promise.all(rivals.map(({ id }) => decide(id, 'approved')));
    expect(decided.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(decided.flatMap(codes)).toEqual([recordsIssue.profileStale]);
  });

  test('is for who may configure, and of one ente alone', async () => {
    const { enteId, propose } = setting();
    const worker = contextOf(enteId);
    expect(codes(await propose(proposal('id: uno'), worker))).toEqual([recordsIssue.denied]);
    unwrap(await propose(proposal('id: uno')));
    expect(codes(await records().transaction(worker, (tx) => tx.profileChanges()))).toEqual([recordsIssue.denied]);
    expect(await setting().states()).toEqual([]);
  });

  test('stays as it was written, whoever tries: documents, proposals and decisions', async () => {
    const { enteId, activate } = setting();
    await activate('id: uno', 0);
    const of = `where ente_id = '${enteId}'`;
    for (const statement of [
      `update cartella.profile_document set text = 'id: altro' ${of}`,
      `delete from cartella.profile_document ${of}`,
      `update cartella.profile_change set outcome = 'refused', version = null ${of}`,
      `delete from cartella.profile_change ${of}`,
      `insert into cartella.profile_document values ('${enteId}', 'falso', 'id: falso', now(), '${enteId}')`,
    ])
      await expect(asSuperuser(statement), statement).rejects.toThrow();
  });
});

onBothDatabases('enti with cartelle of their own', ({ pool }) => {
  test('work each by the rights of theirs', async () => {
    const [strict, common] = [newId(), newId()];
    const responsabile = { label: { it: 'Responsabile', en: 'Head' }, grants: [] };
    const kinds = {
      policy: { ...commonPolicy, roles: { ...commonPolicy.roles, responsabile } },
      definitions: () => undefined,
      sensitivity: () => undefined,
    };
    const opened = await openRecordsOn(
      { pool: pool() },
      { kindsOf: (enteId) => (enteId === strict ? kinds : undefined) },
    );
    const proposing = (enteId: string) =>
      opened.transaction(contextOf(enteId, { roles: ['responsabile'] }), (tx) =>
        tx.proposeProfile(proposal('id: uno')),
      );
    expect([(await proposing(strict)).ok, (await proposing(common)).ok]).toEqual([false, true]);
  });
});
