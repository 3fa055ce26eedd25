import { eq, path } from '@cartella/rules';
import { describe, expect, it } from 'vitest';
import { writes } from '../build';
import { sound } from '../check/broken.fixtures';
import { emitProcedure, type Procedure, type Step } from '../procedure';
import { procedureIssue } from './issues';
import { defineProcedure, parseProcedure } from './load';
import type { ProcedureWorld } from './world';

const step = (id: string, more: Partial<Step>): Step => ({
  id,
  label: { it: id, en: id },
  who: { roles: ['assistente-sociale'] },
  from: ['aperta'],
  ...more,
});
const and = (...steps: Step[]): Procedure => ({ ...sound, steps: [...sound.steps, ...steps] });
const [opening, ...others] = sound.steps;

// One procedure that is refused for each reason, and the place that the refusal names.
const refused: Readonly<
  Record<string, { readonly json: unknown; readonly at: string; readonly world?: ProcedureWorld }>
> = {
  [procedureIssue.shape]: { json: { ...sound, states: 'molti' }, at: 'states' },
  [procedureIssue.newerLanguage]: { json: { ...sound, language: 99 }, at: 'language' },
  [procedureIssue.duplicate]: { json: and(step('esamina', {})), at: 'steps/4/id' },
  [procedureIssue.reservedName]: { json: { ...sound, inputs: { done: { type: 'boolean' } } }, at: 'inputs/done' },
  [procedureIssue.unknownPhase]: {
    json: { ...sound, phases: [{ id: 'altra', label: sound.label }] },
    at: 'states/0/phase',
  },
  [procedureIssue.unknownState]: { json: and(step('vai', { to: 'altrove' })), at: 'steps/4/to' },
  [procedureIssue.unknownStep]: { json: and(step('vai', { after: ['mai'] })), at: 'steps/4/after/0' },
  [procedureIssue.unknownDeadline]: {
    json: and(step('vai', { deadlines: { opens: ['mai'] } })),
    at: 'steps/4/deadlines/opens/0',
  },
  [procedureIssue.unknownBody]: {
    json: and(step('vai', { who: { roles: ['tutor'], bodies: ['asl'] } })),
    at: 'steps/4/who/bodies/0',
  },
  [procedureIssue.unknownUnit]: {
    json: and(step('vai', { who: { roles: ['educatore'], units: ['pua', 'astronave'] } })),
    at: 'steps/4/who/units/1',
  },
  [procedureIssue.unknownOutcome]: {
    json: { ...sound, outcomes: sound.outcomes.slice(0, 1) },
    at: 'states/3/outcome',
  },
  [procedureIssue.unknownRecord]: {
    json: and(step('vai', { produces: [{ kind: 'record', record: 'nulla', mode: 'create' }] })),
    at: 'steps/4/produces/0/record',
  },
  [procedureIssue.unknownKind]: {
    json: { ...sound, records: { ...sound.records, x: { kind: 'scheda-inventata', label: sound.label } } },
    at: 'records/x/kind',
  },
  [procedureIssue.unknownRole]: {
    json: and(step('vai', { who: { roles: ['astronauta'] } })),
    at: 'steps/4/who/roles/0',
  },
  [procedureIssue.unknownForm]: {
    json: and(step('vai', { asks: { forms: ['modulo-inventato'] } })),
    at: 'steps/4/asks/forms/0',
    world: { isForm: () => false },
  },
  [procedureIssue.unknownVocabulary]: {
    json: and(step('vai', { asks: { reason: { vocabulary: 'elenco-inventato' } } })),
    at: 'steps/4/asks/reason',
    world: { isVocabulary: () => false },
  },
  [procedureIssue.unknownProcedure]: {
    json: and(step('vai', { calls: { procedure: 'altra', as: 'altra' } })),
    at: 'steps/4/calls',
    world: { isProcedure: () => false },
  },
  [procedureIssue.unknownSubCase]: { json: and(step('vai', { awaits: ['altra'] })), at: 'steps/4/awaits/0' },
  [procedureIssue.unknownElement]: {
    json: and(step('vai', { produces: [{ ...writes('domanda'), values: { inventato: path('command.date') } }] })),
    at: 'steps/4/produces/0/values/inventato',
  },
  [procedureIssue.valueType]: {
    json: and(step('vai', { produces: [{ ...writes('domanda'), values: { submittedOn: path('command.reason') } }] })),
    at: 'steps/4/produces/0/values/submittedOn',
  },
  [procedureIssue.noStart]: { json: { ...sound, steps: others }, at: 'steps' },
  [procedureIssue.startStays]: {
    json: {
      ...sound,
      steps: [Object.fromEntries(Object.entries(opening!).filter(([key]) => key !== 'to')), ...others],
    },
    at: 'steps/0/to',
  },
  [procedureIssue.parallelMoves]: { json: and(step('vai', { to: 'esaminata', parallel: true })), at: 'steps/4/to' },
  [procedureIssue.exitGoesOn]: {
    json: and(step('vai', { to: 'esaminata', kind: 'exit', asks: { reason: {} } })),
    at: 'steps/4/to',
  },
  [procedureIssue.exitWithoutReason]: { json: and(step('vai', { to: 'chiusa', kind: 'exit' })), at: 'steps/4/asks' },
  [procedureIssue.reopeningEnds]: {
    json: and(step('vai', { from: 'ended', to: 'chiusa', kind: 'reopening' })),
    at: 'steps/4/to',
  },
  [procedureIssue.endedGoesOn]: { json: and(step('vai', { from: ['chiusa'], to: 'aperta' })), at: 'steps/4/kind' },
  [procedureIssue.lastBranch]: {
    json: and(step('vai', { to: [{ to: 'esaminata' }, { to: 'chiusa' }] })),
    at: 'steps/4/to',
  },
  [procedureIssue.optionalRequired]: {
    json: and(step('vai', { after: ['forse'] }), step('forse', { optional: true })),
    at: 'steps/4/after/0',
  },
  [procedureIssue.loop]: {
    json: and(step('avanti', { to: 'esaminata' }), step('indietro', { from: ['esaminata'], to: 'aperta' })),
    at: 'steps',
  },
};

describe('parseProcedure', () => {
  it('takes a sound procedure from its JSON', () => {
    expect(parseProcedure(JSON.parse(emitProcedure(sound)))).toMatchObject({ ok: true });
  });

  it('has a refused procedure for each of its reasons', () => {
    expect(Object.keys(refused).sort()).toEqual(Object.values(procedureIssue).sort());
  });

  it.each(Object.entries(refused))('refuses with %s, naming the place', (code, { json, at, world }) => {
    const result = parseProcedure(json, world);
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.path.join('/')])).toContainEqual([
      code,
      at,
    ]);
  });

  it('refuses a condition that reads what nobody declares, at its place in the tree', () => {
    const result = parseProcedure(and(step('vai', { guard: eq(path('domanda.inventato'), path('segreto')) })));
    expect(result.ok ? [] : result.issues.map(({ path: place }) => place.slice(0, 3).join('/'))).toEqual([
      'steps/4/guard',
      'steps/4/guard',
    ]);
  });

  it.each([null, 7, 'procedura', [], {}, { language: 1 }, JSON.parse('{"__proto__":{"language":1}}')])(
    'refuses %j without falling',
    (json) => {
      expect(parseProcedure(json).ok).toBe(false);
    },
  );
});

describe('defineProcedure', () => {
  it('throws on a fault of the author, naming it', () => {
    expect(() => defineProcedure(and(step('vai', { to: 'altrove' })))).toThrow(
      'procedure.unknown-state at /steps/4/to',
    );
    expect(defineProcedure(sound)).toEqual(sound);
  });
});
