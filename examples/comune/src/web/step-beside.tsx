import type { CaseView } from '@cartella/server';
import type { Procedure, Step } from '@cartella/workflow';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { recordsOf } from './person/person-file';

const StepInstruments = lazy(async () => ({
  default: (await import('./instrument/step-instruments')).StepInstruments,
}));

/** What a step goes on from that has a page of its own: the project that it writes, the instruments that it takes up. */
export function StepBeside({
  view,
  procedure,
  step,
}: {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly step: Step;
}) {
  const kinds = (step.produces ?? []).flatMap((product) =>
    product.kind === 'record' && product.mode !== 'sign' ? (procedure.records[product.record]?.kind ?? []) : [],
  );
  const project = kinds.includes('progetto-personalizzato')
    ? recordsOf([view], 'progetto-personalizzato').at(-1)
    : undefined;
  return (
    <>
      {project !== undefined && (
        <p>
          <Link to="/percorsi/$id/progetti/$project" params={{ id: view.id, project: project.id }}>
            Apri il progetto sulla sua pagina: azioni, versioni, firme
          </Link>
        </p>
      )}
      {kinds.includes('valutazione-multidimensionale') && (
        <Suspense fallback={null}>
          <StepInstruments view={view} />
        </Suspense>
      )}
    </>
  );
}
