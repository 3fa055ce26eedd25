import { type CivilDate, civilDateInRome } from '@cartella/core';
import { ProjectDifference, SignatureList } from '@cartella/forms-react/project';
import { type Decision, type Measure, MonthlySupport } from '@cartella/forms-react/support';
import type { ModelRecord, Signature } from '@cartella/model';
import type { CaseView } from '@cartella/server';
import type { Procedure } from '@cartella/workflow';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { longDate } from '../person-name';
import { StepLink } from '../step-link';
import { recordsOf, type SectionProps, useWriting } from './person-file';
import { ProjectText } from './project-text';
import { Refused } from './refused';

/** Projects with their goals and versions, patti with their pledges, who signed each, and the months of support. */
export function Projects({ file }: SectionProps) {
  const { cartella } = useCartella();
  const paths = file.views.map((view) => {
    const projects = recordsOf([view], 'progetto-personalizzato');
    const patti = recordsOf([view], 'patto-individualizzato');
    return { view, procedure: cartella.procedures[view.procedure.id], projects, patti };
  });
  if (paths.every(({ projects, patti }) => projects.length + patti.length === 0))
    return <p>Non c’è ancora un progetto: nasce nel percorso, dopo la valutazione del bisogno.</p>;
  return paths.map(({ view, procedure, projects, patti }) => (
    <div key={view.id}>
      {projects.map((project) => (
        <Project key={project.id} project={project} view={view} procedure={procedure} />
      ))}
      {patti.map((patto) => (
        <Patto key={patto.id} patto={patto} view={view} procedure={procedure} />
      ))}
    </div>
  ));
}

interface InCase {
  readonly view: CaseView;
  readonly procedure: Procedure | undefined;
}

function Project({ project, view, procedure }: InCase & { readonly project: ModelRecord<'progetto-personalizzato'> }) {
  const { id, version, data } = project;
  return (
    <article className="paper" aria-labelledby={`progetto-${id}`}>
      <h3 className="h5" id={`progetto-${id}`}>
        {data.title}
      </h3>
      <ProjectText project={data} />
      <Signatures record="progetto-personalizzato" signatures={data.signatures} view={view} procedure={procedure} />
      {version > 1 && <Versions id={id} />}
      <Link to="/percorsi/$id/progetti/$project" params={{ id: view.id, project: id }} className="d-inline-block mt-3">
        Apri il progetto: obiettivi, versioni, firme
      </Link>
    </article>
  );
}

function Patto({
  patto: { id, data },
  view,
  procedure,
}: InCase & { readonly patto: ModelRecord<'patto-individualizzato'> }) {
  return (
    <article className="paper" aria-labelledby={`patto-${id}`}>
      <h3 className="h5" id={`patto-${id}`}>
        Patto individualizzato dal {longDate(data.startDate)}
      </h3>
      <ul>
        {data.pledges.map(({ description }) => (
          <li key={description}>{description}</li>
        ))}
      </ul>
      <Signatures record="patto-individualizzato" signatures={data.signatures} view={view} procedure={procedure} />
      <h4 className="h6 mt-4">Sostegno mese per mese</h4>
      <Support view={view} procedure={procedure} />
    </article>
  );
}

/** Who signed and who has not yet, with the step that records what is missing. */
function Signatures({
  record: kind,
  signatures,
  view,
  procedure,
}: InCase & { readonly record: string; readonly signatures: readonly Signature[] }) {
  const step = procedure?.steps.find(({ asks }) =>
    asks?.signatures?.some(({ record }) => procedure.records[record]?.kind === kind),
  );
  const asked = step?.asks?.signatures?.find(({ record }) => procedure?.records[record]?.kind === kind)?.parties ?? [];
  const isPossible = view.steps.some((each) => each.step === step?.id && each.allowed);
  return (
    <>
      <SignatureList
        parties={asked as readonly Signature['party'][]}
        signatures={signatures}
        today={civilDateInRome(Date.now()) as CivilDate}
      />
      {step !== undefined && isPossible && <StepLink view={view} step={step} />}
    </>
  );
}

/** What changed since the version before the last, asked for when somebody wants to see it. */
function Versions({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['versions', id],
    queryFn: () => answerOf(api.recordsOf('progetto-personalizzato').history(id)),
    enabled: isOpen,
  });
  const [before, after] = [...(found.data?.versions ?? [])].sort((one, other) => one.version - other.version).slice(-2);
  return (
    <details className="mt-3" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Che cosa è cambiato dall’ultima volta</summary>
      {before !== undefined && after !== undefined && <ProjectDifference before={before.data} after={after.data} />}
    </details>
  );
}

const decisions: Readonly<Record<Decision['state'], string>> = {
  confirmed: 'conferma-sostegno',
  rejected: 'respingi-sostegno',
};

/** The months of support: proposed by the tutor of the cooperative, decided here by who may. */
function Support({ view, procedure }: InCase) {
  const { write, refusal } = useWriting();
  const measures = recordsOf([view], 'misura-di-sostegno');
  const name = Object.keys(procedure?.records ?? {}).find(
    (each) => procedure?.records[each]?.kind === 'misura-di-sostegno',
  );
  const mayDecide = Object.values(decisions).every((step) =>
    view.steps.some((each) => each.step === step && each.allowed),
  );
  const decide = (measure: Measure, decision: Decision) =>
    void write(() =>
      api.command(view.id, {
        step: decisions[decision.state],
        expectedVersion: view.state.version,
        idempotencyKey: crypto.randomUUID(),
        ...(decision.state === 'rejected' && { reason: decision.rejectionReason }),
        records: { [name ?? 'misure']: { id: measure.id, data: {} } },
      }),
    );
  return (
    <>
      <Refused refusal={refusal} />
      <MonthlySupport measures={measures} {...(mayDecide && { onDecide: decide })} />
    </>
  );
}
