import { civilDateInRome } from '@cartella/core';
import type { FormValues } from '@cartella/forms';
import { FormEnvironmentProvider, useFormEnvironment, useWording } from '@cartella/forms-react';
import type { CaseCommand, CaseView } from '@cartella/server';
import type { Step } from '@cartella/workflow';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { NotFound } from '../not-found';
import { personName } from '../person-name';
import { ReasonForm } from '../reason-form';
import { StepForm } from '../step-form';
import { useFormAndDraft } from '../use-draft';
import { caseWidgets } from '../widgets/case-choice-widgets';

/** One step of a case: its form, or its reason, and nothing else on the page. */
export function StepPage() {
  const { id, step: stepId } = useParams({ from: '/percorsi/$id/passi/$step' });
  const { cartella } = useCartella();
  const { label } = useWording();
  const found = useQuery({ queryKey: ['case', id], queryFn: () => answerOf(api.case(id)), retry: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const view = found.data;
  const step = view && cartella.procedures[view.procedure.id]?.steps.find((each) => each.id === stepId);
  if (found.isError || (view !== undefined && step === undefined)) return <NotFound />;
  if (view === undefined || step === undefined) return <p role="status">Caricamento…</p>;

  const done = async () => {
    await queries.invalidateQueries();
    await navigate({ to: '/percorsi/$id', params: { id } });
  };
  const send = (command: Partial<CaseCommand> & Pick<CaseCommand, 'records' | 'idempotencyKey'>) =>
    api.command(id, { step: step.id, expectedVersion: view.state.version, ...command });
  const formId = step.asks?.forms?.[0] ?? (step.asks?.signatures !== undefined ? 'firma' : undefined);
  return (
    <>
      <p>
        <Link to="/percorsi/$id" params={{ id }}>
          ← {personName(view.person?.data)}
        </Link>
      </p>
      <h1 className="h2">{label(step.label)}</h1>
      {step.norm?.citation !== undefined && (
        <p className="cartella-norm">
          {step.norm.article} {step.norm.citation}
        </p>
      )}
      {formId === undefined ? (
        <ReasonForm step={step} send={send} onDone={done} />
      ) : (
        <WithForm
          formId={formId}
          view={view}
          step={step}
          send={(records, idempotencyKey) => send({ records, idempotencyKey })}
          onDone={done}
        />
      )}
    </>
  );
}

interface WithFormProps {
  readonly formId: string;
  readonly view: CaseView;
  readonly step: Step;
  readonly send: Parameters<typeof StepForm>[0]['send'];
  readonly onDone: () => void;
}

function WithForm({ formId, view, step, send, onDone }: WithFormProps) {
  const draftKey = `percorso:${view.id}:${step.id}`;
  const { form, ready, draft } = useFormAndDraft(formId, draftKey);
  const { label } = useWording();
  const environment = useFormEnvironment();
  if (!ready || form === undefined) return <p role="status">Caricamento…</p>;
  return (
    <FormEnvironmentProvider {...environment} widgets={{ ...environment.widgets, ...caseWidgets(view) }}>
      <StepForm
        form={form}
        draftKey={draftKey}
        draft={draft}
        initial={initialValues(formId, view)}
        submitLabel={label(step.label)}
        send={send}
        onDone={onDone}
      />
    </FormEnvironmentProvider>
  );
}

/** What the case already knows, so that it is not asked twice. */
function initialValues(formId: string, view: CaseView): FormValues {
  const today = civilDateInRome(Date.now());
  const progetto = view.records.findLast((record) => record.kind === 'progetto-personalizzato');
  const accesso = view.records.find((record) => record.kind === 'accesso');
  const interventi = view.records.filter((record) => record.kind === 'intervento');
  const goals = progetto?.kind === 'progetto-personalizzato' ? progetto.data.goals : [];
  const only = interventi.length === 1 && interventi[0]?.kind === 'intervento' ? interventi[0] : undefined;
  const initial: Readonly<Record<string, FormValues>> = {
    'presa-in-carico': {
      presaInCarico: { startDate: today, kind: 'social' },
      cartella: {
        openedOn: today,
        ...(accesso?.kind === 'accesso' && accesso.data.userArea !== undefined && { userArea: accesso.data.userArea }),
      },
    },
    'analisi-preliminare': { analisi: { date: today, complexity: 'simple', dimensions: [{}] } },
    'progetto-personalizzato': {
      progetto: progetto?.data ?? { kind: 'generic', startDate: today, goals: [{}], signatures: [] },
    },
    firma: {
      progetto: {
        ...progetto?.data,
        signatures: [
          { party: 'person', name: personName(view.person?.data), signedOn: today },
          { party: 'operator', signedOn: today },
        ],
      },
    },
    intervento: { interventi: { startDate: today } },
    erogazione: {
      erogazioni: {
        frequency: 'monthly',
        meansTested: false,
        ...(only !== undefined && {
          interventoId: only.id,
          siussCode: only.data.siussCode,
          startDate: only.data.startDate,
        }),
      },
    },
    'valutazione-finale': { valutazione: { date: today, goals: goals.map(({ id }) => ({ goalId: id })) } },
    'diary-entry': { diario: { date: today, passages: [{}] } },
  };
  return initial[formId] ?? {};
}
