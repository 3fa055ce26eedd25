import { civilDateInRome } from '@cartella/core';
import type { CompiledForm, FormValues } from '@cartella/forms';
import type { ModelRecord } from '@cartella/model';
import type { CaseView } from '@cartella/server';
import type { Session } from '@cartella/server/client';
import type { Procedure, Step } from '@cartella/workflow';
import { personName } from './person-name';

/** What is known before anybody types. */
export interface StepBackground {
  readonly procedure: Procedure;
  readonly step: Step;
  readonly session: Pick<Session, 'operatorId' | 'name'>;
  /** Absent while the case is being opened. */
  readonly view?: CaseView;
  /** The person chosen for a new case. */
  readonly person?: ModelRecord<'person'>;
}

/** What the case already knows, so that it is not asked twice; the day is today until somebody says otherwise. */
export function initialValues(
  form: CompiledForm,
  names: Readonly<Record<string, string>>,
  background: StepBackground,
): FormValues {
  return Object.fromEntries(
    Object.entries(form.records).map(([alias, kind]) => [
      alias,
      { ...usualAnswers(kind, background), ...alreadyWritten(names[alias] ?? alias, background) },
    ]),
  );
}

/** The versions of the records that a step goes on writing, by the names of the procedure. */
export function seenVersions(background: StepBackground): Readonly<Record<string, number>> {
  const names = (background.step.produces ?? []).flatMap((product) =>
    product.kind === 'record' ? product.record : [],
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const record = recordToGoOn(name, background);
      return record === undefined ? [] : [[name, record.version]];
    }),
  );
}

function recordToGoOn(name: string, { step, view, procedure }: StepBackground): ModelRecord | undefined {
  const product = step.produces?.find((each) => each.kind === 'record' && each.record === name);
  if (product?.kind !== 'record' || product.mode === 'create' || procedure.records[name]?.many === true)
    return undefined;
  const id = view?.state.records.findLast(({ as }) => as === name)?.id;
  return view?.records.find((each) => each.id === id);
}

/** The record that the step goes on writing, with the signatures that it still lacks ready to be filled in. */
function alreadyWritten(name: string, background: StepBackground): object {
  const { step, view, person, session } = background;
  if (name === 'person') return person?.data ?? {};
  const record = recordToGoOn(name, background);
  if (record === undefined) return {};
  const product = step.produces?.find((each) => each.kind === 'record' && each.record === name);
  if (product?.kind !== 'record' || product.mode !== 'sign' || !('signatures' in record.data)) return record.data;
  const signed = record.data.signatures;
  const asked = step.asks?.signatures?.find((each) => each.record === name)?.parties ?? [];
  const missing = asked.filter((party) => !signed.some((signature) => signature.party === party));
  const nameOf = (party: string) =>
    party === 'person' ? personName(view?.person?.data) : asked.length === 1 ? session.name : undefined;
  return {
    ...record.data,
    signatures: [
      ...signed,
      ...missing.map((party) => ({
        party,
        signedOn: civilDateInRome(Date.now()),
        ...(nameOf(party) !== undefined && { name: nameOf(party) }),
      })),
    ],
  };
}

/** The kind of project that a procedure leads to. */
const projectKinds: Readonly<Record<string, string>> = {
  'misura-inclusione': 'pais',
  'non-autosufficienza': 'pai',
  'tutela-minori': 'pti',
};

function usualAnswers(kind: string, { procedure, view, session }: StepBackground): object {
  const date = civilDateInRome(Date.now());
  const records = view?.records ?? [];
  const accesso = records.find((record) => record.kind === 'accesso');
  const progetto = records.findLast((record) => record.kind === 'progetto-personalizzato');
  const goals = progetto?.kind === 'progetto-personalizzato' ? progetto.data.goals : [];
  const instruments = records.filter((record) => record.kind === 'instrument-result').map(({ id }) => id);
  const interventi = records.filter((record) => record.kind === 'intervento');
  const only = interventi.length === 1 && interventi[0]?.kind === 'intervento' ? interventi[0] : undefined;
  const answers: Readonly<Record<string, object>> = {
    person: { identity: 'declared' },
    accesso: { date, urgency: 'ordinary' },
    segnalazione: { date, urgency: 'emergency', anonymous: false, minorInvolved: false, toAuthority: false },
    'cartella-sociale': {
      ...(accesso?.kind === 'accesso' && accesso.data.userArea !== undefined && { userArea: accesso.data.userArea }),
    },
    'presa-in-carico': { startDate: date, kind: 'social' },
    colloquio: { date, participants: [{}], passages: [{}] },
    relazione: { date },
    domanda: { submittedOn: date },
    isee: { computable: true, omissions: false, consultedOn: date },
    'valutazione-multidimensionale': { date, reason: 'first', participants: [{}, {}], resultIds: instruments },
    'provvedimento-giudiziario': { receivedOn: date, nature: 'civil', provisional: false },
    consent: { decidedOn: date, givenBy: 'parent', method: 'paper' },
    affidamento: { form: 'consensuale', phase: 'assessment', startDate: date },
    'analisi-preliminare': { date, complexity: 'simple', dimensions: [{}] },
    'equipe-multidisciplinare': { constitutedOn: date, members: [{}, {}] },
    'quadro-di-analisi': { date, sections: [{ subject: 'household' }] },
    'progetto-personalizzato': {
      kind: projectKinds[procedure.id] ?? 'generic',
      startDate: date,
      goals: [{}],
      signatures: [],
    },
    intervento: { startDate: date },
    erogazione: {
      frequency: 'monthly',
      meansTested: false,
      ...(only !== undefined && {
        interventoId: only.id,
        siussCode: only.data.siussCode,
        startDate: only.data.startDate,
      }),
    },
    'patto-individualizzato': { startDate: date, tutorName: session.name, pledges: [{}], signatures: [] },
    'misura-di-sostegno': { month: date.slice(0, 7), proposedBy: session.name },
    attendance: { date, status: 'present' },
    'valutazione-finale': { date, goals: goals.map(({ id }) => ({ goalId: id })) },
    'diary-entry': { date, passages: [{}] },
  };
  return answers[kind] ?? {};
}
