import {
  apply,
  type CaseState,
  checkProcedure,
  creates,
  endState,
  liveState,
  newCase,
  outcome,
  type Procedure,
  percorsoComune,
  possible,
  procedureLanguage,
  type Step,
  type StepCommand,
  type StepContext,
  step,
  term,
  toXState,
} from '@cartella/workflow';
import { createActor, createMachine, getInitialSnapshot, transition } from 'xstate';
import { compare } from './src/compare';

const ente = 'ente-finto';
const operator = 'operatore-finto';
const context: StepContext = {
  today: '2026-11-02',
  now: '2026-11-02T09:00:00.000Z',
  actor: { operatorId: operator, enteId: ente, role: 'assistente-sociale' },
};
const signatures = [{ party: 'person' }, { party: 'operator' }];
const progetto = { goals: [{ id: 'g1' }, { id: 'g2' }], signatures };

/** The whole common path, with what each step brings. */
const path: readonly [string, Record<string, unknown>, Partial<StepCommand>?][] = [
  ['registra-accesso', { accesso: {} }],
  ['prendi-in-carico', { cartella: {}, presaInCarico: { startDate: '2026-11-02' } }, { responsible: operator }],
  ['registra-analisi', { analisi: { complexity: 'simple' } }],
  ['scrivi-progetto', { progetto }],
  ['firma-progetto', { progetto }],
  ['attiva-intervento', { interventi: { startDate: '2026-11-02' } }],
  ['registra-erogazione', { erogazioni: { amount: 25_000 } }],
  ['registra-erogazione', { erogazioni: { amount: 25_000 } }],
  ['verifica-progetto', { diario: {} }],
  ['annota', { diario: {} }],
  ['valuta-esiti', { valutazione: { outcome: 'autonomy', goals: [{ achievement: 'achieved' }] } }],
  ['chiudi-percorso', { presaInCarico: { endDate: '2026-11-02' } }, { reason: 'objectives-reached' }],
];

/** Commands and data of one case, made once: what is measured is the deciding. */
function commandsOfPath(): { readonly commands: readonly StepCommand[]; readonly data: Record<string, unknown> } {
  const data: Record<string, unknown> = {};
  const versions = new Map<string, { id: string; version: number }>();
  const commands = path.map(([name, brought, more], index): StepCommand => {
    const records = Object.entries(brought).map(([as, content]) => {
      const many = percorsoComune.records[as]?.many === true;
      const known = many ? undefined : versions.get(as);
      const record = {
        as,
        kind: percorsoComune.records[as]?.kind ?? '',
        id: known?.id ?? `${as}-${index}`,
        version: (known?.version ?? 0) + 1,
        data: content,
      };
      versions.set(as, record);
      data[record.id] = content;
      return record;
    });
    return { step: name, expectedVersion: index, records, ...more };
  });
  return { commands, data };
}

const { commands, data } = commandsOfPath();
const full: StepContext = { ...context, data };

function wholeCase(): CaseState {
  let state = newCase(percorsoComune, ente);
  for (const command of commands) {
    const result = step(percorsoComune, state, command, full);
    if (!result.ok) throw new Error(`${command.step}: ${result.issues.map(({ code }) => code).join(', ')}`);
    for (const event of result.events) state = apply(state, event);
  }
  return state;
}

// The same states, events and ways out in XState, with the guards as functions that always agree: no roles, no data, no deadlines,
// no reasons, no history.
const yes = () => true;
const no = () => false;
const guards = Object.fromEntries([...percorsoComune.steps.map(({ id }) => [id, yes]), ['registra-analisi/1', no]]);
const machine = createMachine(JSON.parse(JSON.stringify(toXState(percorsoComune)))).provide({ guards });

function wholeCaseInXState() {
  let snapshot = getInitialSnapshot(machine);
  for (const { step: type } of commands) [snapshot] = transition(machine, snapshot, { type });
  if (snapshot.value !== 'concluso') throw new Error('the machine stopped on the way');
}

function wholeCaseByActor() {
  const actor = createActor(machine).start();
  for (const { step: type } of commands) actor.send({ type });
  actor.stop();
}

const cases = 2000;
const repeat = (times: number, act: () => unknown) => () => {
  for (let index = 0; index < times; index += 1) act();
};

await compare(
  { title: 'Steps of the common path, from contact to closure', size: cases * commands.length, unit: 'steps' },
  {
    'step + apply (roles, guards, data, deadlines, tasks)': repeat(cases, wholeCase),
    'XState transition (states and empty guards only)': repeat(cases, wholeCaseInXState),
    'XState actor.send (states and empty guards only)': repeat(cases, wholeCaseByActor),
  },
);

const inDelivery = commands.slice(0, 8).reduce(
  (state, command) => {
    const result = step(percorsoComune, state, command, full);
    return result.ok ? result.events.reduce(apply, state) : state;
  },
  newCase(percorsoComune, ente),
);
const snapshot = commands
  .slice(0, 8)
  .reduce((at, { step: type }) => transition(machine, at, { type })[0], getInitialSnapshot(machine));

await compare(
  { title: 'What can be done now, and why not the rest', size: 5000, unit: 'cases' },
  {
    'possible, with the reasons': repeat(5000, () => possible(percorsoComune, inDelivery, full)),
    'XState can(), yes or no only': repeat(5000, () =>
      percorsoComune.steps.map(({ id }) => snapshot.can({ type: id })),
    ),
  },
);

/** Sixty steps: ten states, in each four things to do in any order before going on. */
function sixtySteps(): Procedure {
  const norm = { urn: 'urn:nir:stato:legge:1990-08-07;241', article: 'art. 2' };
  const label = (text: string) => ({ it: text, en: text });
  const states = Array.from({ length: 10 }, (_state, index) => `stato-${index}`);
  const who = { roles: ['assistente-sociale'] };
  const inside = states.flatMap((state, index): Step[] => {
    const parallel = Array.from(
      { length: 4 },
      (_step, part): Step => ({
        id: `fai-${index}-${part}`,
        label: label(`fai ${index} ${part}`),
        who,
        from: [state],
        parallel: true,
        repeatable: true,
        produces: [creates('diario')],
      }),
    );
    const leave: Step = {
      id: `vai-${index}`,
      label: label(`vai ${index}`),
      who,
      from: [state],
      to: states[index + 1] ?? 'fine',
      after: parallel.map(({ id }) => id),
    };
    return [...parallel, leave];
  });
  const extra = Array.from(
    { length: 8 },
    (_step, index): Step => ({
      id: `annota-${index}`,
      label: label(`annota ${index}`),
      who,
      from: states,
      parallel: true,
      repeatable: true,
      produces: [creates('diario')],
    }),
  );
  return {
    language: procedureLanguage,
    id: 'sessanta-passi',
    version: '1.0.0',
    label: label('Sessanta passi'),
    description: label('Procedura di misura'),
    norms: [norm],
    bodies: [{ id: 'ente', label: label('Ente') }],
    inputs: {},
    records: { diario: { kind: 'diary-entry', label: label('Diario'), many: true, keptFor: label('misura') } },
    phases: [{ id: 'unica', label: label('Unica') }],
    states: [
      ...states.map((state) => liveState(state, 'unica', state, state)),
      endState('fine', 'unica', 'Fine', 'End'),
    ],
    outcomes: [outcome('fine', 'Fine', 'End')],
    steps: [
      { id: 'apri', label: label('apri'), who, from: 'start', to: 'stato-0', deadlines: { opens: ['termine'] } },
      ...inside,
      ...extra,
      {
        id: 'esci',
        label: label('esci'),
        who,
        from: 'live',
        to: 'fine',
        kind: 'exit',
        asks: { reason: {} },
        deadlines: { closes: ['termine'] },
      },
    ],
    deadlines: [{ id: 'termine', label: label('termine'), term: term(30, 'day'), norm }],
  };
}

const wide = sixtySteps();
const report = checkProcedure(wide);
console.log(
  `\n${wide.steps.length} steps: ${report.findings.length} findings, ${report.cases} cases, ${report.moves} moves`,
);
await compare(
  { title: 'A full check by the model checker', size: 1, unit: 'procedures' },
  {
    '60 steps': () => checkProcedure(structuredClone(wide)),
    'the common path': () => checkProcedure(structuredClone(percorsoComune)),
  },
);
