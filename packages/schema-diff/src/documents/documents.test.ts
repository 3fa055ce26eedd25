import { describe, expect, it } from 'vitest';
import type { Verdict } from '../diff';
import { type CodeEntryDocument, codeListChangeKinds, diffCodeList } from './code-list';
import type { ConditionJudge, Following } from './condition-judge';
import type { DocumentReport } from './document-change';
import { diffProcedure } from './procedure';
import { type ProcedureDocument, procedureChangeKinds, type StepDocument } from './procedure-document';
import { diffRules, type RuleDocument, ruleChangeKinds } from './rules';

type Row<T> = readonly [kind: string, opposite: string, before: T, after: T, writers: Verdict, readers: Verdict];
const [ok, no, open] = ['compatible', 'breaks', 'undecided'] as const;

/** Holds that a change is told in both directions, with effects turned round. */
function expectBothWays<T>(
  diff: (before: T, after: T) => DocumentReport,
  [kind, opposite, before, after, writers, readers]: Row<T>,
) {
  const effects = (report: DocumentReport) => report.changes.map((change) => [change.kind, change.effect]);
  expect(effects(diff(before, after))).toContainEqual([kind, { writers, readers }]);
  expect(effects(diff(after, before))).toContainEqual([opposite, { writers: readers, readers: writers }]);
  expect(diff(before, before).changes).toEqual([]);
}

const shown = <T>(rows: readonly Row<T>[]) => [...new Set(rows.flatMap((row) => row.slice(0, 2)))].sort();

const list = (...entries: CodeEntryDocument[]) => ({ id: 'prova', label: { it: 'Prova' }, entries });
const a = { code: 'a', label: { it: 'A' } };
const b = { code: 'b', label: { it: 'B' } };
const listRows: readonly Row<ReturnType<typeof list>>[] = [
  ['code-list.replaced', 'code-list.replaced', list(a), { ...list(a), id: 'altra' }, no, no],
  ['code-list.relabelled', 'code-list.relabelled', list(a), { ...list(a), label: { it: 'X' } }, ok, ok],
  ['code-list.reordered', 'code-list.reordered', list(a, b), list(b, a), ok, ok],
  ['entry.added', 'entry.removed', list(a), list(a, b), ok, no],
  ['entry.ended', 'entry.prolonged', list(a), list({ ...a, validTo: '2025-12-31' }), no, ok],
  [
    'entry.postponed',
    'entry.anticipated',
    list({ ...a, validFrom: '2020-01-01' }),
    list({ ...a, validFrom: '2021-01-01' }),
    no,
    ok,
  ],
  [
    'entry.interrupted',
    'entry.resumed',
    list(a),
    list({ ...a, validTo: '2020-12-31' }, { ...a, validFrom: '2022-01-01' }),
    no,
    ok,
  ],
  ['entry.hidden', 'entry.shown', list(a), list({ ...a, hidden: true }), no, ok],
  ['entry.relabelled', 'entry.relabelled', list(a), list({ ...a, label: { it: 'AA' } }), ok, ok],
  ['entry.moved', 'entry.moved', list(a, b), list(a, { ...b, parent: 'a' }), ok, ok],
  ['entry.redirected', 'entry.redirected', list(a, b), list({ ...a, replacedBy: ['b'] }, b), ok, ok],
  ['entry.remapped', 'entry.remapped', list(a, b), list({ ...a, mapsTo: 'b' }, b), open, open],
  ['entry.identified', 'entry.identified', list(a), list({ ...a, uri: 'https://lista.example/a' }), open, open],
  ['entry.requalified', 'entry.requalified', list(a), list({ ...a, properties: { pay: true } }), open, open],
];

describe('diffCodeList', () => {
  it('knows every kind of change', () => {
    expect(shown(listRows)).toEqual([...codeListChangeKinds].sort());
  });

  it.each(listRows.filter(([kind]) => kind !== 'entry.hidden'))('tells %s, and %s backwards', (...row) => {
    expectBothWays(diffCodeList, row);
  });

  it('finds hiding a code hard on writers and showing it again hard on nobody', () => {
    expect(diffCodeList(list(a), list({ ...a, hidden: true })).effect).toEqual({ writers: no, readers: ok });
    expect(diffCodeList(list({ ...a, hidden: true }), list(a)).compatibility).toBe('full');
  });

  it('gives a code and a day as the witness', () => {
    const [change] = diffCodeList(list(a), list({ ...a, validTo: '2025-12-31' })).changes;
    expect(change).toMatchObject({
      kind: 'entry.ended',
      path: ['entries', 'a'],
      witness: { code: 'a', on: '2026-01-01' },
    });
  });

  it('looks at days, not at how periods are cut', () => {
    const cut = list({ ...a, validTo: '2020-12-31' }, { ...a, validFrom: '2021-01-01' });
    expect(diffCodeList(list(a), cut).effect).toEqual({ writers: ok, readers: ok });
  });
});

const rule: RuleDocument = { code: 'prova.date', path: ['fine'], holds: { op: 'ge' } };
const ruleRows: readonly Row<readonly RuleDocument[]>[] = [
  ['rule.added', 'rule.removed', [], [rule], open, ok],
  ['rule.condition-changed', 'rule.condition-changed', [rule], [{ ...rule, holds: { op: 'gt' } }], open, open],
  ['rule.severity-raised', 'rule.severity-lowered', [{ ...rule, severity: 'warning' }], [rule], open, ok],
  ['rule.moved', 'rule.moved', [rule], [{ ...rule, path: ['inizio'] }], ok, ok],
  ['rule.norm-changed', 'rule.norm-changed', [rule], [{ ...rule, norm: { urn: 'urn:nir:x' } }], ok, ok],
];

/** A language of one word: `least` years of age, none asked where there is no condition. */
const ages: ConditionJudge = {
  trueWith: (one, other) => atLeast(one, other),
  falseWith: (one, other) => atLeast(other, one),
};

function atLeast(one: unknown, other: unknown): Following {
  const [first, second] = [one, other].map((condition) =>
    condition === undefined ? 0 : (condition as { least?: number }).least,
  );
  if (first === undefined || second === undefined) return 'unknown';
  return first >= second ? 'yes' : { counterexample: { eta: second - 1 } };
}

describe('diffRules', () => {
  it('knows every kind of change', () => {
    expect(shown(ruleRows)).toEqual([...ruleChangeKinds].sort());
  });

  it.each(ruleRows)('tells %s, and %s backwards', (...row) => expectBothWays(diffRules, row));

  it('finds a witness among samples when it is given the evaluator', () => {
    const trial = {
      holds: (one: RuleDocument, record: unknown) =>
        (one.holds as { least: number }).least <= (record as { eta: number }).eta,
      samples: [{ eta: 20 }, { eta: 16 }, { eta: 3 }],
    };
    const least = (age: number) => [{ ...rule, holds: { least: age } }];
    expect(diffRules(least(14), least(18), { trial }).changes).toMatchObject([
      { kind: 'rule.condition-changed', effect: { writers: no, readers: open }, witness: { eta: 16 } },
    ]);
  });

  it('decides on conditions with the evaluator of their language', () => {
    const told = (before: readonly RuleDocument[], after: readonly RuleDocument[]) =>
      diffRules(before, after, { conditions: ages }).changes.map(({ effect, witness }) => [
        effect.writers,
        effect.readers,
        witness,
      ]);
    const least = (age: number) => [{ ...rule, holds: { least: age } }];
    expect(told(least(14), least(18))).toEqual([[no, ok, { eta: 17 }]]);
    expect(told(least(18), least(14))).toEqual([[ok, no, { eta: 17 }]]);
    expect(told([], least(1))).toEqual([[no, ok, { eta: 0 }]]);
    expect(told(least(1), [])).toEqual([[ok, no, { eta: 0 }]]);
    expect(told([], least(0))).toEqual([[ok, ok, undefined]]);
    expect(told(least(14), [{ ...rule, holds: { strange: true } }])).toEqual([[open, open, undefined]]);
  });

  it('lets a rule that only warns refuse nobody', () => {
    expect(diffRules([], [{ ...rule, severity: 'warning' }]).compatibility).toBe('full');
  });
});

const base: ProcedureDocument = {
  id: 'percorso',
  version: '1.0.0',
  states: [
    { id: 'aperta', phase: 'accesso', label: { it: 'Aperta' } },
    { id: 'valutata' },
    { id: 'chiusa', outcome: 'conclusa' },
  ],
  outcomes: [{ id: 'conclusa' }],
  steps: [
    { id: 'apri', from: 'start', to: 'aperta', who: { roles: ['assistente-sociale'] } },
    {
      id: 'valuta',
      from: ['aperta'],
      to: 'valutata',
      who: { roles: ['assistente-sociale'] },
      produces: [{ kind: 'notice' }],
    },
    { id: 'chiudi', from: 'live', to: 'chiusa', who: { roles: ['assistente-sociale'] } },
  ],
  deadlines: [{ id: 'termine', term: { amount: 30, unit: 'day' } }],
  conditions: [{ id: 'residenza', holds: { op: 'present' } }],
};
const withStep = (changes: Partial<StepDocument>): ProcedureDocument => ({
  ...base,
  steps: base.steps.map((step) => (step.id === 'valuta' ? { ...step, ...changes } : step)),
});
const withDeadline = (changes: object): ProcedureDocument => ({
  ...base,
  deadlines: base.deadlines!.map((deadline) => ({ ...deadline, ...changes })),
});
const withState = (changes: object): ProcedureDocument => ({
  ...base,
  states: base.states.map((state) => (state.id === 'valutata' ? { ...state, ...changes } : state)),
});
const asking = (asks: NonNullable<StepDocument['asks']>) => withStep({ asks });

const procedureRows: readonly Row<ProcedureDocument>[] = [
  ['procedure.replaced', 'procedure.replaced', base, { ...base, id: 'altro' }, no, no],
  ['state.added', 'state.removed', base, { ...base, states: [...base.states, { id: 'sospesa' }] }, ok, no],
  ['state.became-end', 'state.became-live', base, withState({ outcome: 'conclusa' }), no, no],
  ['state.moved', 'state.moved', base, withState({ phase: 'progetto' }), ok, ok],
  ['state.relabelled', 'state.relabelled', base, withState({ label: { it: 'Y' } }), ok, ok],
  ['outcome.added', 'outcome.removed', base, { ...base, outcomes: [...base.outcomes!, { id: 'rinuncia' }] }, ok, no],
  [
    'step.added',
    'step.removed',
    base,
    { ...base, steps: [...base.steps, { id: 'sospendi', from: ['aperta'] }] },
    ok,
    no,
  ],
  ['step.relabelled', 'step.relabelled', base, withStep({ label: { it: 'Z' } }), ok, ok],
  ['step.norm-changed', 'step.norm-changed', base, withStep({ norm: { urn: 'urn:nir:x' } }), ok, ok],
  ['step.source-added', 'step.source-removed', base, withStep({ from: ['aperta', 'valutata'] }), ok, no],
  ['step.target-changed', 'step.target-changed', base, withStep({ to: 'chiusa' }), no, no],
  ['step.made-optional', 'step.made-mandatory', base, withStep({ optional: true }), ok, no],
  ['guard.added', 'guard.removed', base, withStep({ guard: { op: 'present' } }), open, ok],
  [
    'guard.changed',
    'guard.changed',
    withStep({ guard: { op: 'present' } }),
    withStep({ guard: { op: 'absent' } }),
    open,
    open,
  ],
  ['role.added', 'role.removed', base, withStep({ who: { roles: ['assistente-sociale', 'educatore'] } }), ok, no],
  ['body.added', 'body.removed', base, withStep({ who: { roles: ['assistente-sociale'], bodies: ['asl'] } }), ok, no],
  ['prerequisite.added', 'prerequisite.removed', base, withStep({ after: ['apri'] }), no, ok],
  ['four-eyes.added', 'four-eyes.removed', base, withStep({ fourEyes: ['apri'] }), no, ok],
  ['form.added', 'form.removed', base, asking({ forms: ['scheda'] }), no, ok],
  [
    'document.added',
    'document.removed',
    asking({ documents: [{ id: 'isee', optional: true }] }),
    asking({ documents: [{ id: 'isee' }] }),
    no,
    ok,
  ],
  [
    'signature.added',
    'signature.removed',
    base,
    asking({ signatures: [{ record: 'patto', parties: ['persona'] }] }),
    no,
    ok,
  ],
  ['reason.added', 'reason.removed', base, asking({ reason: {} }), no, ok],
  ['product.removed', 'product.added', base, withStep({ produces: [] }), ok, no],
  ['clock.changed', 'clock.changed', base, withStep({ deadlines: { opens: ['termine'] } }), no, no],
  ['deadline.added', 'deadline.removed', { ...base, deadlines: [] }, base, no, ok],
  ['deadline.shortened', 'deadline.lengthened', base, withDeadline({ term: { amount: 20, unit: 'day' } }), no, ok],
  [
    'deadline.recounted',
    'deadline.recounted',
    base,
    withDeadline({ term: { amount: 30, unit: 'working-day' } }),
    no,
    no,
  ],
  ['deadline.suspension-changed', 'deadline.suspension-changed', base, withDeadline({ longestSuspension: 30 }), no, no],
  [
    'deadline.silence-changed',
    'deadline.silence-changed',
    base,
    withDeadline({ silence: { effect: 'assent' } }),
    no,
    no,
  ],
  ['deadline.norm-changed', 'deadline.norm-changed', base, withDeadline({ norm: { urn: 'urn:nir:x' } }), ok, ok],
  ['standing-condition.added', 'standing-condition.removed', { ...base, conditions: [] }, base, open, ok],
  [
    'standing-condition.changed',
    'standing-condition.changed',
    base,
    { ...base, conditions: [{ id: 'residenza', holds: { op: 'absent' } }] },
    open,
    open,
  ],
];

describe('diffProcedure', () => {
  it('knows every kind of change', () => {
    expect([...shown(procedureRows), 'state.succeeded'].sort()).toEqual([...procedureChangeKinds].sort());
  });

  it.each(procedureRows.filter(([kind]) => !kind.startsWith('product')))('tells %s, and %s backwards', (...row) => {
    expectBothWays(diffProcedure, row);
  });

  it('finds a notice that no longer comes hard on those who wait for it', () => {
    expect(diffProcedure(base, withStep({ produces: [] })).compatibility).toBe('backward');
    expect(diffProcedure(withStep({ produces: [] }), base).compatibility).toBe('full');
  });

  it('decides on guards and standing conditions with the evaluator of their language', () => {
    const guarded = (age?: number) => (age === undefined ? base : withStep({ guard: { least: age } }));
    const told = (before: ProcedureDocument, after: ProcedureDocument) =>
      diffProcedure(before, after, ages).changes.map(({ kind, effect, witness }) => [
        kind,
        effect.writers,
        effect.readers,
        witness,
      ]);
    expect(told(guarded(), guarded(18))).toEqual([['guard.added', no, ok, { eta: 17 }]]);
    expect(told(guarded(18), guarded(14))).toEqual([['guard.changed', ok, no, { eta: 17 }]]);
    expect(told(guarded(14), guarded(14.0))).toEqual([]);
    const standing = (age: number) => ({ ...base, conditions: [{ id: 'residenza', holds: { least: age } }] });
    expect(told(standing(14), standing(18))).toEqual([['standing-condition.changed', no, ok, { eta: 17 }]]);
    expect(told({ ...base, conditions: [] }, standing(0))).toEqual([['standing-condition.added', ok, ok, undefined]]);
  });

  it('lets a state go when cases in flight have a state to go on from', () => {
    const states = base.states.filter(({ id }) => id !== 'valutata').concat({ id: 'in-progetto' });
    const steps = base.steps.map((step) => (step.id === 'valuta' ? { ...step, to: 'in-progetto' } : step));
    const next = { ...base, version: '2.0.0', states, steps };
    const orphaned = diffProcedure(base, next).changes.find(({ kind }) => kind === 'state.removed');
    expect(orphaned?.witness).toEqual({ state: 'valutata' });
    const cared = { ...next, succeeds: [{ version: '1.0.0', states: { valutata: 'in-progetto' } }] };
    expect(diffProcedure(base, cared).changes.map(({ kind }) => kind)).toContain('state.succeeded');
    const dangling = { ...next, succeeds: [{ version: '1.0.0', states: { valutata: 'nessuno' } }] };
    expect(diffProcedure(base, dangling).changes.map(({ kind }) => kind)).toContain('state.removed');
  });

  it('gives step, state and role as witnesses', () => {
    const found = diffProcedure(base, withStep({ who: { roles: ['educatore'] }, from: ['valutata'] }));
    expect(
      found.changes.filter(({ effect }) => effect.writers === 'breaks').map(({ kind, witness }) => [kind, witness]),
    ).toEqual([
      ['step.source-removed', { step: 'valuta', state: 'aperta' }],
      ['role.removed', { step: 'valuta', role: 'assistente-sociale' }],
    ]);
  });
});
