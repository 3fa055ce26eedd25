import { type Cartella, type Explanation, explainPoint, formFields, type PointProvenance } from '@cartella/profile';
import { useEffect, useMemo, useState } from 'react';
import { compositionOf } from './composition';
import { useProfile } from './use-profile';
import './profile.css';

const verbs = {
  define: 'definito da',
  restrict: 'ristretto da',
  extend: 'aggiunto da',
  relabel: 'rinominato da',
} as const;

/** Says of the question that has the focus who put it there, who changed it, by which norm, who asks, needs and sees it. */
export function Inspector() {
  const { data: profile } = useProfile();
  const cartella = useMemo(() => profile && compositionOf(profile), [profile]);
  const [point, setPoint] = useState<string>();
  useEffect(() => {
    if (cartella === undefined) return;
    const points = pointsById(cartella);
    const look = ({ target }: Pick<FocusEvent, 'target'>) => {
      const found = target instanceof Element ? pointOf(points, target) : undefined;
      if (found !== undefined) setPoint(found);
    };
    look({ target: document.activeElement });
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [cartella]);
  const explained = point === undefined || cartella === undefined ? undefined : explainPoint(cartella, point);
  return (
    <aside className="provenance" aria-label="Provenienza" aria-live="polite">
      {explained?.ok && cartella ? (
        <Facts explanation={explained.value} cartella={cartella} />
      ) : (
        <p>Vai su una domanda per sapere da dove viene.</p>
      )}
    </aside>
  );
}

function Facts({ explanation, cartella }: { readonly explanation: Explanation; readonly cartella: Cartella }) {
  const { point, history, askedBy, neededBy, seenBy } = explanation;
  const touched = Object.entries(cartella.provenance).filter(([other]) => other.startsWith(`${point}/`));
  return (
    <>
      <p>
        <code>{point}</code>
      </p>
      <ul>
        {history.map((step) => (
          <Step key={`${step.layer} ${step.verb}`} step={step} />
        ))}
        {touched.flatMap(([other, steps]) =>
          steps.map((step) => (
            <Step key={`${other} ${step.layer}`} step={step} about={other.slice(point.length + 1)} />
          )),
        )}
      </ul>
      <p>
        Chiesto da: {askedBy.join(', ') || 'nessun modulo'}. Serve a: {neededBy.join(', ') || 'nessuno'}. Visto da:{' '}
        {seenBy.join(', ') || 'nessuno'}.
      </p>
    </>
  );
}

function Step({ step, about }: { readonly step: PointProvenance; readonly about?: string }) {
  const { layer, verb, norm, reason } = step;
  return (
    <li>
      {about !== undefined && `${about}: `}
      {verbs[verb]} <strong>{layer}</strong>
      {norm !== undefined && `, ${norm.citation ?? norm.urn}`}
      {reason !== undefined && `, ${reason}`}
    </li>
  );
}

/** Addresses of the questions by the identifier that their controls have. */
function pointsById({ forms }: Cartella): ReadonlyMap<string, string> {
  return new Map(
    Object.values(forms).flatMap((form) =>
      formFields(form).map(({ path }): [string, string] => {
        const [alias = '', ...field] = path.split('.');
        return [`${form.id}-${path.replaceAll('.', '-')}`, `records/${form.records[alias]}/${field.join('.')}`];
      }),
    ),
  );
}

/** A control of an answer, or of an item of a list, has an identifier that begins with its question's. */
function pointOf(points: ReadonlyMap<string, string>, { id }: Element): string | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf('-', end - 1)) {
    const point = points.get(id.slice(0, end));
    if (point !== undefined) return point;
  }
  return undefined;
}
