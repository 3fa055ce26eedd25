import type { Audience, PointChange, RecordProof } from '@cartella/profile';
import type { Trial } from './composition';

const audiences: Readonly<Record<Audience, string>> = {
  operators: 'Per gli operatori',
  records: 'Per i dati registrati',
  flows: 'Per i flussi e gli indicatori',
  deadlines: 'Per le scadenze',
  access: 'Per chi può vedere o fare che cosa',
};

const verdicts: Readonly<Record<RecordProof['verdict'], string>> = {
  unchanged: 'come nel modello comune',
  proved: 'provate parola per parola',
  decided: 'decise dal confronto degli schemi',
  witnessed: 'provate con istanze generate',
  'in-envelope': 'nuove, nella busta comune',
};

/** What was proved of a layer, and what would change for whom. */
export function TrialReport({ trial: { certificate, changes, cartella } }: { readonly trial: Trial }) {
  const counts = Object.entries(verdicts).flatMap(([verdict, words]) => {
    const count = certificate.records.filter((proof) => proof.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return (
    <section className="mb-4" aria-labelledby="certificato">
      <h2 className="h4" id="certificato">
        È una cartella comune
      </h2>
      <p>
        Registrazioni: {counts.join(', ')}. Procedure verificate:{' '}
        {certificate.procedures.map(({ id }) => id).join(', ') || 'nessuna è cambiata'}. Impronta{' '}
        <code>{cartella.hash.slice(0, 12)}</code>.
      </p>
      <h3 className="h5">{headingOf(changes.length)}</h3>
      {(Object.keys(audiences) as Audience[]).map((audience) => (
        <Changes
          key={audience}
          title={audiences[audience]}
          changes={changes.filter(({ concerns }) => concerns.includes(audience))}
        />
      ))}
    </section>
  );
}

function headingOf(count: number): string {
  if (count === 0) return 'Non cambia nulla';
  return `Che cosa cambia: ${count === 1 ? 'un punto' : `${count} punti`}`;
}

const words = { added: 'aggiunto', removed: 'tolto', changed: 'cambiato' } as const;

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly PointChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h4 className="h6">{title}</h4>
      <ul>
        {changes.map(({ point, change, before, after }) => (
          <li key={point}>
            <code>{point}</code> {words[change]}
            {change === 'changed' && (
              <>
                : {JSON.stringify(before)} → {JSON.stringify(after)}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
