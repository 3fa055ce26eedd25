import type { Issue } from '@cartella/core';
import type { FormStore } from '@cartella/forms';
import { useWording } from '../environment';
import { useParts } from './use-steps';

/** The parts of a long form, each with how it stands: where an operator goes next, in any order. */
export function PartList({ store, issues }: { readonly store: FormStore; readonly issues: readonly Issue[] }) {
  const { label, text } = useWording();
  const parts = useParts(store, issues);
  return (
    <nav className="cartella-parts" aria-label={text('ui.parts')}>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <a
              href={`#section-${part.id}`}
              onClick={(event) => {
                event.preventDefault();
                const heading = document.getElementById(`section-${part.id}`);
                heading?.scrollIntoView();
                heading?.focus();
              }}
            >
              {label(part.label)}
            </a>{' '}
            <span className={`cartella-part is-${part.status}`}>{text(`ui.part.${part.status}`)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
