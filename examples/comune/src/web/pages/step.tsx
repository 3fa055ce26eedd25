import { useWording } from '@cartella/forms-react';
import type { CommandDone } from '@cartella/server/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { isGone, NotFound } from '../not-found';
import { personName } from '../person-name';
import { StepBeside } from '../step-beside';
import { StepWork } from '../step-work';

/** One step of a case: its forms, its reason, and nothing else on the page. */
export function StepPage() {
  const { id, step: stepId } = useParams({ from: '/percorsi/$id/passi/$step' });
  const { cartella, session } = useCartella();
  const { label } = useWording();
  const found = useQuery({ queryKey: ['case', id], queryFn: () => answerOf(api.case(id)), retry: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const view = found.data;
  const procedure = view && cartella.procedures[view.procedure.id];
  const step = procedure?.steps.find((each) => each.id === stepId);
  if (isGone(found) || (view !== undefined && step === undefined)) return <NotFound error={found.error} />;
  if (view === undefined || procedure === undefined || step === undefined) return <p role="status">Caricamento…</p>;
  const done = async ({ warnings }: CommandDone) => {
    await queries.invalidateQueries();
    await navigate({ to: '/percorsi/$id', params: { id }, state: { ...(warnings && { warnings }) } });
  };
  return (
    <>
      <p>
        <Link to="/percorsi/$id" params={{ id }}>
          ← {personName(view.person?.data)}
        </Link>
      </p>
      <h1 className="h2">{label(step.label)}</h1>
      {step.norm?.citation !== undefined && (
        <p className="cartella-norm">{`${step.norm.article}, ${step.norm.citation}`}</p>
      )}
      <StepBeside view={view} procedure={procedure} step={step} />
      <StepWork
        background={{ procedure, step, view, session }}
        draftKey={`percorso:${id}:${step.id}`}
        send={async (part) => {
          const answer = await api.command(id, { step: step.id, expectedVersion: view.state.version, ...part });
          // Somebody wrote the case since: the form joins what it finds there.
          if (!answer.ok && answer.problem.status === 412) await found.refetch();
          return answer;
        }}
        onDone={done}
      />
    </>
  );
}
