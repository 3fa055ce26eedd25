import type { Issue } from '@cartella/core';
import { askedPlace, type FormStore } from '@cartella/forms';
import { useEffect, useRef } from 'react';
import { useWording } from '../environment';
import { controlId } from '../field';

/** All problems of a form, and how to get to a question that is not on the screen. */
export interface ErrorSummaryProps {
  readonly store: FormStore;
  readonly issues: readonly Issue[];
  readonly onGo?: (place: string) => void;
}

/** All problems of a form at its top, each a link to its question; takes the focus when it appears. */
export function ErrorSummary({ store, issues, onGo }: ErrorSummaryProps) {
  const { text, message, label } = useWording();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (issues.length > 0) heading.current?.focus();
  }, [issues]);
  if (issues.length === 0) return null;
  return (
    <div className="callout danger cartella-errors" role="alert">
      <h2 className="h5" ref={heading} tabIndex={-1}>
        {text('ui.errors', { count: issues.length })}
      </h2>
      <ul>
        {issues.map((issue) => {
          const place = askedPlace(store, issue.path.join('.'));
          const key = `${issue.code} ${issue.path.join('.')}`;
          if (place === undefined) return <li key={key}>{message(issue)}</li>;
          const id = controlId(store.form.id, place);
          return (
            <li key={key}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  if (document.getElementById(id) === null) onGo?.(place);
                  focusOn(id);
                }}
              >
                {label(store.field(place).field.label)}: {message(issue)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Moves the focus to a control, as soon as it is drawn. */
function focusOn(id: string): void {
  const focus = () => {
    const control = document.getElementById(id);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
    return control !== null;
  };
  if (!focus()) requestAnimationFrame(focus);
}
