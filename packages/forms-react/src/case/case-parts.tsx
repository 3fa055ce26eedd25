import type { Issue } from '@cartella/core';
import type { CaseState, PossibleStep, Procedure } from '@cartella/workflow';
import type { ReactNode } from 'react';
import { useWording } from '../environment';

/** Where the case stands among the phases of its procedure. */
export function PhaseStepper({ procedure, state }: { readonly procedure: Procedure; readonly state: CaseState }) {
  const { label, text } = useWording();
  const current = procedure.phases.findIndex(({ id }) => id === state.phase);
  return (
    <ol className="cartella-phases list-unstyled">
      {procedure.phases.map((phase, index) => {
        const kind =
          index < current || (index === current && state.outcome !== undefined)
            ? 'done'
            : index === current
              ? 'current'
              : 'next';
        return (
          <li key={phase.id} className={`is-${kind}`} aria-current={kind === 'current' ? 'step' : undefined}>
            <span className="cartella-phase-number" aria-hidden="true">
              {kind === 'done' ? '✓' : index + 1}
            </span>
            {label(phase.label)}
            {kind !== 'next' && <span className="visually-hidden">{` (${text(`ui.phase.${kind}`)})`}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** What can be done now; and, folded away, what cannot and why. */
export function StepList({
  steps,
  link,
}: {
  readonly steps: readonly PossibleStep[];
  readonly link: (step: PossibleStep) => ReactNode;
}) {
  const { text, label } = useWording();
  const allowed = steps.filter((step) => step.allowed);
  const blocked = steps.filter((step) => !step.allowed && step.here);
  return (
    <>
      {allowed.length === 0 ? (
        <p>{text('ui.steps.none')}</p>
      ) : (
        <ul className="list-unstyled cartella-steps">
          {allowed.map((step) => (
            <li key={step.step}>{link(step)}</li>
          ))}
        </ul>
      )}
      {blocked.length > 0 && (
        <details className="cartella-blocked">
          <summary>{text('ui.steps.blocked')}</summary>
          <ul>
            {blocked.map((step) => (
              <li key={step.step}>
                <strong>{label(step.label)}</strong>
                <IssueList issues={step.issues} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { message } = useWording();
  return (
    <ul>
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.path.join('.')}`}>
          {message(issue)}
          {issue.norm?.citation !== undefined && (
            <cite className="cartella-norm"> {`${issue.norm.article}, ${issue.norm.citation}`}</cite>
          )}
        </li>
      ))}
    </ul>
  );
}
