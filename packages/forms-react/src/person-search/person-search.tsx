import type { Confidence } from '@cartella/model';
import { type FormEvent, useRef, useState } from 'react';
import { TextBox } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import { listFormat } from '../language/formats';
import { personSearchTexts } from './texts';

/** What is searched for. */
export interface PersonQuery {
  readonly familyName: string;
  readonly givenName: string;
  readonly dateOfBirth: string;
  readonly taxCode: string;
}

/** A person who may be the one, with as little as is needed to tell. The server finds them, and leaves out whom the reader may not know. */
export interface PersonHit {
  readonly id: string;
  readonly name: string;
  /** Year or place of birth, service that follows: one line. */
  readonly detail?: string;
  readonly confidence: Confidence;
  /** Why the two are alike, in words. */
  readonly reasons: readonly string[];
}

/** Looks for a person before a new record is made: a new one can be created only after having looked. */
export function PersonSearch({
  search,
  onChoose,
  onCreate,
}: {
  readonly search: (query: PersonQuery) => Promise<readonly PersonHit[]>;
  readonly onChoose: (hit: PersonHit) => void;
  readonly onCreate: (query: PersonQuery) => void;
}) {
  const { text, locale } = useWords(personSearchTexts);
  const [query, setQuery] = useState<PersonQuery>({ familyName: '', givenName: '', dateOfBirth: '', taxCode: '' });
  const [hits, setHits] = useState<readonly PersonHit[] | 'missing' | 'searching' | 'failed' | undefined>();
  const request = useRef(0);
  const set = (part: Partial<PersonQuery>) => {
    setQuery({ ...query, ...part });
    // What was found, or is still to be, answers another question.
    request.current += 1;
    setHits(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEnough = query.taxCode.trim() !== '' || (query.familyName.trim() !== '' && query.givenName.trim() !== '');
    if (!isEnough) return setHits('missing');
    request.current += 1;
    const mine = request.current;
    const hear = (answer: readonly PersonHit[] | 'failed') => mine === request.current && setHits(answer);
    setHits('searching');
    search(query).then(hear, () => hear('failed'));
  };
  const found = Array.isArray(hits) ? (hits as readonly PersonHit[]) : undefined;
  return (
    <section className="cartella-person-search cartella-form" aria-label={text('search.title')}>
      <form onSubmit={submit} noValidate>
        <div className="cartella-fields">
          <TextBox
            label={text('search.familyName')}
            value={query.familyName}
            problem={hits === 'missing' ? text('search.missing') : undefined}
            onChange={({ target }) => set({ familyName: target.value })}
          />
          <TextBox
            label={text('search.givenName')}
            value={query.givenName}
            onChange={({ target }) => set({ givenName: target.value })}
          />
          <DateBox
            label={text('search.dateOfBirth')}
            value={query.dateOfBirth}
            onChange={(date) => set({ dateOfBirth: date ?? '' })}
          />
          <TextBox
            label={text('search.taxCode')}
            value={query.taxCode}
            autoCapitalize="characters"
            spellCheck={false}
            onChange={({ target }) => set({ taxCode: target.value.toUpperCase() })}
          />
        </div>
        <div className="cartella-actions mt-3">
          <button type="submit" className="btn btn-primary btn-sm">
            {text('search.go')}
          </button>
          <p className="form-text mb-0">{text('search.audited')}</p>
        </div>
      </form>
      <p className="mt-3 mb-2 fw-semibold" role="status">
        {hits === 'searching' && text('search.searching')}
        {hits === 'failed' && text('search.failed')}
        {found && (found.length === 0 ? text('search.none') : text('search.found', { count: found.length }))}
      </p>
      {found && (
        <>
          <ul className="list-unstyled">
            {found.map((hit) => (
              <li key={hit.id} className="cartella-item">
                <div className="cartella-item-head mb-1">
                  <strong>{hit.name}</strong>
                  <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => onChoose(hit)}>
                    {text('search.same', { name: hit.name })}
                  </button>
                </div>
                {hit.detail !== undefined && <p className="mb-1">{hit.detail}</p>}
                <p className="form-text mb-0">
                  {text(`search.confidence.${hit.confidence}`)} – {listFormat(locale).format(hit.reasons).toLowerCase()}
                </p>
              </li>
            ))}
          </ul>
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => onCreate(query)}>
            {text(found.length === 0 ? 'search.new.none' : 'search.new')}
          </button>
        </>
      )}
    </section>
  );
}
