import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type FoundCode, useFormEnvironment, useWording } from '../environment';
import { useCodeName } from './code-name';

/** What a search box for codes needs. */
export interface CodeSearchBoxProps {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly onLeave?: () => void;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

interface Found {
  /** What it answers. */
  readonly query?: string;
  readonly hits: readonly FoundCode[];
  /** Nobody answered. */
  readonly isLost?: boolean;
}

const nothingFound: Found = { hits: [] };

/** One code out of a list too long to show: municipalities, states, benefits. A combobox of the ARIA Authoring Practices. */
export function CodeSearchBox({
  id,
  vocabulary,
  label: listLabel,
  value,
  onChange,
  onLeave,
  readOnly = false,
  required,
  invalid,
  describedBy,
}: CodeSearchBoxProps) {
  const { searchVocabulary } = useFormEnvironment();
  const { label, text } = useWording();
  const listId = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [found, setFound] = useState(nothingFound);
  const [active, setActive] = useState(-1);
  const name = useCodeName(vocabulary, value) ?? '';
  const request = useRef(0);
  const { hits, isLost = false } = found;
  // What answers earlier letters stays in sight until the answer to the last ones comes, and cannot be chosen by mistake.
  const isAnswered = found.query === typed;
  const open = typed !== undefined && typed.trim().length >= 2;

  /** Asks, and hears the answer unless something was done since. */
  const ask = (query: string, hear: (hits: readonly FoundCode[]) => void) => {
    request.current += 1;
    const mine = request.current;
    searchVocabulary?.(vocabulary, query).then(
      (answer) => mine === request.current && hear(answer),
      () => mine === request.current && setFound({ query, hits: [], isLost: true }),
    );
  };
  const search = (query: string) => {
    setTyped(query);
    setActive(-1);
    if (query.trim().length >= 2) return ask(query, (answer) => setFound({ query, hits: answer }));
    request.current += 1;
    setFound(nothingFound);
  };
  const moveTo = (index: number) => {
    setActive(index);
    document.getElementById(`${listId}-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    request.current += 1;
    setTyped(undefined);
    setFound(nothingFound);
    setActive(-1);
  };
  const choose = (hit: FoundCode | undefined) => {
    if (hit === undefined || !isAnswered) return;
    onChange(hit.entry.code);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isAnswered && hits.length > 0)
        moveTo((active + (event.key === 'ArrowDown' ? 1 : hits.length - (active < 0 ? 0 : 1))) % hits.length);
    } else if (event.key === 'Enter' && open && (hits.length > 0 || !isAnswered)) {
      event.preventDefault();
      choose(hits[Math.max(active, 0)]);
    } else if (event.key === 'Escape') close();
  };
  // What was typed and not chosen is an answer only when nothing is ambiguous, however early the box is left.
  const takeOnly = ([only, ...others]: readonly FoundCode[]) => {
    if (only !== undefined && others.length === 0) onChange(only.entry.code);
  };
  const leave = () => {
    if (open && (isLost || !isAnswered)) {
      // What was typed stays until it is known what it was.
      setFound(isLost ? found : nothingFound);
      ask(typed, (answer) => {
        takeOnly(answer);
        close();
      });
    } else {
      if (typed === '') onChange(undefined);
      else if (open) takeOnly(hits);
      close();
    }
    onLeave?.();
  };

  return (
    <div className="cartella-search">
      <input
        id={id}
        className={`form-control${invalid ? ' is-invalid' : ''}`}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open && hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        aria-required={required}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        placeholder={readOnly ? undefined : text('ui.search.hint')}
        readOnly={readOnly}
        value={typed ?? name}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <div
        id={listId}
        role="listbox"
        aria-busy={!isAnswered}
        aria-label={text('ui.search.options', { list: listLabel })}
        className="cartella-options"
        hidden={!open || hits.length === 0}
      >
        {hits.map((hit, index) => (
          <div
            key={`${hit.entry.code}-${hit.entry.validFrom ?? ''}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
          >
            {label({ en: hit.entry.label.it, ...hit.entry.label })}
            {typeof hit.entry.properties?.['province'] === 'string' && ` (${hit.entry.properties['province']})`}
            {hit.historical && <span className="cartella-historical"> – {text('ui.search.historical')}</span>}
          </div>
        ))}
      </div>
      <p className={isLost ? 'form-text mb-0' : 'visually-hidden'} aria-live="polite">
        {open && isAnswered && said()}
      </p>
    </div>
  );

  function said(): string {
    if (isLost) return text('ui.search.lost');
    return hits.length === 0 ? text('ui.search.none') : text('ui.search.found', { count: hits.length });
  }
}
