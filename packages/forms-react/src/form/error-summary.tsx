import type { Issue } from '@cartella/core';
import type { FormStore } from '@cartella/forms';
import { useEffect, useRef } from 'react';
import { useWording } from '../environment';
import { controlId } from '../field';

/** All problems of a form at its top, each a link to its question; takes the focus when it appears. */
export function ErrorSummary({ store, issues }: { readonly store: FormStore; readonly issues: readonly Issue[] }) {
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
          return (
            <li key={key}>
              <a
                href={`#${controlId(store.form.id, place)}`}
                onClick={(event) => {
                  event.preventDefault();
                  const control = document.getElementById(controlId(store.form.id, place));
                  control?.focus();
                  control?.scrollIntoView({ block: 'center' });
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

/** The question at a place, or the one that holds it; `undefined` when the form does not ask it. */
function askedPlace(store: FormStore, path: string): string | undefined {
  for (let place = path; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('.')))) {
    if (store.asks(place)) return place;
  }
  return undefined;
}
