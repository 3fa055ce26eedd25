import { useWording } from '@cartella/forms-react';
import type { CaseView } from '@cartella/server';
import type { Step } from '@cartella/workflow';
import { Link } from '@tanstack/react-router';

/** Leads to a step of a path, under its own name. */
export function StepLink({ view, step }: { readonly view: CaseView; readonly step: Step }) {
  const { label } = useWording();
  return (
    <Link
      to="/percorsi/$id/passi/$step"
      params={{ id: view.id, step: step.id }}
      className="btn btn-outline-primary btn-sm mt-2"
    >
      {label(step.label)}
    </Link>
  );
}
