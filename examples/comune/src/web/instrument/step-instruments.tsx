import { useWording } from '@cartella/forms-react';
import { instruments } from '@cartella/model/instruments';
import type { CaseView } from '@cartella/server';
import { Link } from '@tanstack/react-router';
import { recordsOf } from '../person/person-file';
import { resultSentence } from './result-sentence';

/** The results that an assessment takes up: those of its case. */
export function StepInstruments({ view }: { readonly view: CaseView }) {
  const { label } = useWording();
  const results = recordsOf([view], 'instrument-result');
  return (
    <section className="callout" aria-label="Strumenti usati">
      <p className={results.length === 0 ? undefined : 'mb-1'}>
        {results.length === 0
          ? 'Nessuno strumento è stato ancora compilato in questo percorso.'
          : 'Questi strumenti entrano nella valutazione:'}
      </p>
      <ul>
        {results.map((result) => (
          <li key={result.id}>
            {label(instruments[result.data.instrument.split('/')[0] ?? '']?.label ?? { it: '', en: '' })},{' '}
            {resultSentence(result, label)}
          </li>
        ))}
      </ul>
      <Link to="/percorsi/$id/strumenti" params={{ id: view.id }} search={{}}>
        Compila uno strumento
      </Link>
    </section>
  );
}
