import type { DeadlineStatus } from '@cartella/workflow';
import { useFormEnvironment, useWording } from '../environment';
import { dayFormat } from '../language/formats';

/** Open deadlines of a case, the nearest first: by when, how long is left, which norm asks for it, what follows from silence. */
export function DeadlineList({ deadlines }: { readonly deadlines: readonly DeadlineStatus[] }) {
  const { locale } = useFormEnvironment();
  const { label, text } = useWording();
  if (deadlines.length === 0) return <p>{text('ui.deadlines.none')}</p>;
  return (
    <ul className="list-unstyled cartella-deadlines">
      {deadlines.map((deadline) => (
        <li key={`${deadline.deadline} ${deadline.due}`} className={`is-${deadline.standing}`}>
          <strong>{label(deadline.label)}</strong>
          <span className="d-block">
            {text(`ui.deadlines.${deadline.standing}`, {
              date: dayFormat(locale).format(Date.parse(`${deadline.due}T00:00:00Z`)),
              count: Math.abs(deadline.daysLeft),
            })}
          </span>
          {deadline.norm?.citation !== undefined && (
            <cite className="cartella-norm d-block">
              {`${deadline.norm.article}, ${deadline.norm.citation}`}
              {deadline.toConfirm === true && ` – ${text('ui.deadlines.to-confirm')}`}
            </cite>
          )}
        </li>
      ))}
    </ul>
  );
}
