import { useWording } from '@cartella/forms-react';
import type { Instrument } from '@cartella/model';
import { instruments } from '@cartella/model/instruments';
import type { CaseView } from '@cartella/server';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { BackToCase } from '../back-to-case';
import { InstrumentWork } from '../instrument/instrument-work';
import { resultSentence } from '../instrument/result-sentence';
import type { Result } from '../instrument/use-result';
import { isGone, NotFound } from '../not-found';
import { recordsOf } from '../person/person-file';

/** Instruments of a case: what was found with them, and any of them to be filled in. */
export function InstrumentsPage() {
  const { id } = useParams({ from: '/percorsi/$id/strumenti' });
  const { strumento, esito } = useSearch({ from: '/percorsi/$id/strumenti' });
  const found = useQuery({ queryKey: ['case', id], queryFn: () => answerOf(api.case(id)), retry: false });
  const view = found.data;
  if (isGone(found)) return <NotFound error={found.error} />;
  if (view === undefined) return <p role="status">Caricamento…</p>;
  const results = recordsOf([view], 'instrument-result');
  const result = results.find((each) => each.id === esito);
  const instrument = instruments[result === undefined ? (strumento ?? '') : instrumentOf(result)];
  return (
    <>
      <BackToCase view={view} />
      <h1 className="h2">Strumenti di valutazione</h1>
      {instrument === undefined ? (
        <Choice view={view} results={results} />
      ) : (
        <InstrumentWork
          key={`${instrument.id} ${result?.id}`}
          view={view}
          instrument={instrument}
          result={result}
          previous={previousOf(results, instrument, result)}
        />
      )}
    </>
  );
}

function Choice({ view, results }: { readonly view: CaseView; readonly results: readonly Result[] }) {
  const { label } = useWording();
  return (
    <div className="columns">
      <section aria-labelledby="compilati">
        <h2 className="h4" id="compilati">
          Compilati
        </h2>
        {results.length === 0 && <p>In questo percorso nessuno strumento è stato ancora compilato.</p>}
        <ul className="list-unstyled paths">
          {[...results].reverse().map((result) => (
            <li key={result.id}>
              <Link
                to="/percorsi/$id/strumenti"
                params={{ id: view.id }}
                search={{ esito: result.id }}
                className="path-name"
              >
                {label(instruments[instrumentOf(result)]?.label ?? unknown)}
              </Link>
              <span className="d-block">{resultSentence(result, label)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="nuovo-strumento">
        <h2 className="h4" id="nuovo-strumento">
          Compila uno strumento
        </h2>
        <ul className="list-unstyled paths">
          {Object.values(instruments).map(({ id, label: words, description }) => (
            <li key={id}>
              <Link
                to="/percorsi/$id/strumenti"
                params={{ id: view.id }}
                search={{ strumento: id }}
                className="path-name"
              >
                {label(words)}
              </Link>
              <span className="d-block text-secondary">{label(description)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const unknown = { it: 'Strumento che qui non è disponibile', en: 'Instrument that is not available here' };

function instrumentOf({ data }: Result): string {
  return data.instrument.split('/')[0] ?? '';
}

/** The latest complete result of the same instrument before this one. */
function previousOf(results: readonly Result[], instrument: Instrument, now: Result | undefined): Result | undefined {
  return results
    .filter((each) => each.id !== now?.id && each.data.complete && instrumentOf(each) === instrument.id)
    .filter(({ recordedAt }) => now === undefined || recordedAt < now.recordedAt)
    .sort((one, other) => (one.data.date < other.data.date ? -1 : 1))
    .at(-1);
}
