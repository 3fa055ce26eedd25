import type { Cartella, Explanation, PointProvenance } from '@cartella/profile';

const verbs = {
  define: 'definito da',
  restrict: 'ristretto da',
  extend: 'aggiunto da',
  relabel: 'rinominato da',
} as const;

/** Who put a point there and who changed it, by which norm; who asks it, needs it, sees it or may do it. */
export function PointFacts({
  explanation,
  cartella,
}: {
  readonly explanation: Explanation;
  readonly cartella: Cartella;
}) {
  const { point, history, askedBy, neededBy, fields, seenBy, doneBy } = explanation;
  const touched = Object.entries(cartella.provenance).filter(([other]) => other.startsWith(`${point}/`));
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Riguarda', fields],
    ['Chiesto da', askedBy],
    ['Serve a', neededBy],
    [doneBy === undefined ? 'Visto da' : 'Può farlo', seenBy],
    ['Negli enti', doneBy?.bodies ?? []],
    ['Nei servizi', doneBy?.units ?? []],
    ['Solo chi è responsabile, oppure', doneBy?.responsibleOr ?? []],
  ];
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
      <dl>
        {facts.map(
          ([what, names]) =>
            names.length > 0 && (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{names.join(', ')}</dd>
              </div>
            ),
        )}
      </dl>
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
