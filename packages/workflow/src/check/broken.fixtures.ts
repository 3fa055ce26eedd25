import { and, code, eq, ge, gt, le, path, present } from '@cartella/rules';
import {
  creates,
  endState,
  label,
  liveState,
  message,
  notice,
  outcome,
  revises,
  signs,
  task,
  term,
  writes,
} from '../build';
import { type Procedure, procedureLanguage, type Step } from '../procedure';
import { checkIssue } from './finding';

const norm = { urn: 'urn:nir:stato:legge:1990-08-07;241', article: 'art. 2' };
const social = { roles: ['assistente-sociale'] };

/** A small sound procedure: every broken one is this with a single change. */
export const sound: Procedure = {
  language: procedureLanguage,
  id: 'prova',
  version: '1.0.0',
  label: label('Procedura di prova', 'Trial procedure'),
  description: label('Una domanda, un esame, una decisione.', 'An application, an examination, a decision.'),
  norms: [norm],
  bodies: [
    { id: 'ente', label: label('Ente', 'Body') },
    { id: 'partner', label: label('Partner', 'Partner') },
  ],
  inputs: { isResident: { type: 'boolean' }, age: { type: 'integer', minimum: 0, maximum: 120 } },
  records: {
    domanda: { kind: 'domanda', label: label('Domanda', 'Application') },
    patto: { kind: 'patto-individualizzato', label: label('Patto', 'Pact'), parties: ['person', 'operator'] },
  },
  phases: [{ id: 'unica', label: label('Unica', 'Only') }],
  states: [
    liveState('aperta', 'unica', 'Aperta', 'Open'),
    liveState('esaminata', 'unica', 'Esaminata', 'Examined'),
    endState('chiusa', 'unica', 'Chiusa', 'Closed'),
    endState('abbandonata', 'unica', 'Abbandonata', 'Abandoned'),
  ],
  outcomes: [outcome('chiusa', 'Chiusa', 'Closed'), outcome('abbandonata', 'Abbandonata', 'Abandoned', false)],
  steps: [
    {
      id: 'apri',
      label: label('Apri', 'Open'),
      who: social,
      from: 'start',
      to: 'aperta',
      produces: [
        creates('domanda'),
        task('esamina', 'Esaminare', 'Examine', {
          for: { roles: ['assistente-sociale'] },
          doneBy: ['esamina'],
          deadline: 'esame',
        }),
      ],
      deadlines: { opens: ['esame'] },
    },
    {
      id: 'esamina',
      label: label('Esamina', 'Examine'),
      who: social,
      from: ['aperta'],
      to: 'esaminata',
      guard: eq(path('domanda.state'), code('submitted')),
      assigns: { bodies: ['partner'] },
      produces: [revises('domanda'), creates('patto'), message('esame', 'partner', 'Esame', 'Examination', 'patto')],
      deadlines: { closes: ['esame'] },
    },
    {
      id: 'decidi',
      label: label('Decidi', 'Decide'),
      who: { roles: ['responsabile'] },
      from: ['esaminata'],
      to: 'chiusa',
      decision: true,
      asks: { signatures: [{ record: 'patto', parties: ['person', 'operator'] }] },
      produces: [signs('patto'), notice('esito', 'person', 'Esito', 'Outcome')],
    },
    {
      id: 'abbandona',
      label: label('Abbandona', 'Abandon'),
      who: social,
      from: 'live',
      to: 'abbandonata',
      kind: 'exit',
      asks: { reason: {} },
      produces: [notice('abbandono', 'person', 'Abbandono', 'Abandonment')],
    },
  ],
  deadlines: [{ id: 'esame', label: label('Esame', 'Examination'), term: term(30, 'day'), norm }],
};

const withSteps = (...steps: Step[]): Procedure => ({ ...sound, steps: [...sound.steps, ...steps] });
const change = (id: string, to: Partial<Step>): Procedure => ({
  ...sound,
  steps: sound.steps.map((step) => (step.id === id ? { ...step, ...to } : step)),
});
const without = (id: string, ...keys: (keyof Step)[]): Procedure => ({
  ...sound,
  steps: sound.steps.map((step) =>
    step.id === id
      ? (Object.fromEntries(Object.entries(step).filter(([key]) => !keys.includes(key as keyof Step))) as Step)
      : step,
  ),
});
const beside = (id: string, more: Partial<Step>): Step => ({
  id,
  label: label(id, id),
  who: social,
  from: ['esaminata'],
  parallel: true,
  repeatable: true,
  ...more,
});
const otherDeadline = { id: 'altro', label: label('Altro', 'Other'), term: term(10, 'day'), norm };

/** A procedure for each finding, with the steps that the checker should show. */
export const broken: Readonly<Record<string, { readonly procedure: Procedure; readonly trace: readonly string[] }>> = {
  [checkIssue.unreachableState]: {
    procedure: { ...sound, states: [...sound.states, endState('mai', 'unica', 'Mai', 'Never', 'chiusa')] },
    trace: [],
  },
  [checkIssue.unreachableStep]: {
    procedure: withSteps(beside('mai', { produces: [revises('domanda')], after: ['decidi'] })),
    trace: ['apri', 'esamina'],
  },
  [checkIssue.deadEnd]: {
    procedure: {
      ...withSteps({
        id: 'perditi',
        label: label('Perditi', 'Get lost'),
        who: social,
        from: ['aperta'],
        to: 'persa',
        asks: { reason: {} },
      }),
      states: [...sound.states, liveState('persa', 'unica', 'Persa', 'Lost')],
    },
    trace: ['apri', 'perditi'],
  },
  [checkIssue.noEarlyExit]: { procedure: change('abbandona', { from: ['aperta'] }), trace: ['apri', 'esamina'] },
  [checkIssue.nobody]: {
    procedure: withSteps(beside('concorda', { from: ['aperta'], who: { ...social, bodies: ['partner'] } })),
    trace: ['apri'],
  },
  [checkIssue.messageToNobody]: { procedure: without('esamina', 'assigns'), trace: ['apri', 'esamina'] },
  [checkIssue.guardNever]: {
    procedure: change('decidi', { guard: and(gt(path('age'), 65), le(path('age'), 18)) }),
    trace: ['apri', 'esamina'],
  },
  [checkIssue.guardAlways]: { procedure: change('decidi', { guard: present('patto') }), trace: ['apri', 'esamina'] },
  [checkIssue.guardsAllFail]: {
    procedure: change('decidi', { guard: eq(path('isResident'), true) }),
    trace: ['apri', 'esamina'],
  },
  [checkIssue.deadlineWithoutNorm]: {
    procedure: { ...sound, deadlines: sound.deadlines.map(({ norm: _norm, ...deadline }) => deadline) },
    trace: [],
  },
  [checkIssue.deadlineWithoutCalendar]: {
    procedure: {
      ...sound,
      deadlines: sound.deadlines.map((deadline) => ({ ...deadline, term: { amount: 30, unit: 'day' as const } })),
    },
    trace: [],
  },
  [checkIssue.deadlineNeverClosed]: { procedure: without('esamina', 'deadlines'), trace: ['apri'] },
  [checkIssue.deadlineNeverOpened]: {
    procedure: { ...sound, deadlines: [...sound.deadlines, otherDeadline] },
    trace: [],
  },
  [checkIssue.decisionWithoutNotice]: {
    procedure: change('decidi', { produces: [signs('patto')] }),
    trace: ['apri', 'esamina', 'decidi'],
  },
  [checkIssue.signatureMissingParty]: {
    procedure: change('decidi', { asks: { signatures: [{ record: 'patto', parties: ['operator'] }] } }),
    trace: ['apri', 'esamina', 'decidi'],
  },
  [checkIssue.recordUnused]: {
    procedure: {
      ...withSteps(beside('scrivi', { produces: [creates('nota')] })),
      records: { ...sound.records, nota: { kind: 'diary-entry', label: label('Nota', 'Note') } },
    },
    trace: ['apri', 'esamina', 'scrivi'],
  },
  [checkIssue.race]: {
    procedure: withSteps(
      beside('riscrivi', { produces: [revises('patto')] }),
      beside('correggi', { who: { roles: ['tutor'] }, produces: [writes('patto')] }),
    ),
    trace: ['apri', 'esamina', 'riscrivi', 'correggi'],
  },
  [checkIssue.taskNeverDone]: {
    procedure: change('apri', {
      produces: [
        creates('domanda'),
        task('esamina', 'Esaminare', 'Examine', { for: { roles: ['assistente-sociale'] }, doneBy: ['mai'] }),
      ],
    }),
    trace: ['apri'],
  },
};

/** A condition that no enumeration can settle, and that is told instead of passed over. */
export const undecidable: Procedure = change('decidi', {
  guard: ge(path('domanda.submittedOn'), path('patto.startDate')),
});
