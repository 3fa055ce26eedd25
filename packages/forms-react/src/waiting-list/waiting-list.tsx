import { useWords } from '../language';
import { waitingListTexts } from './texts';

/** A place in a ranking with how it was reached. */
export interface Ranked {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly criteria: readonly { readonly label: string; readonly points: number; readonly reason: string }[];
  /** The rule that decided among equals, where one did. */
  readonly tieBreak?: string;
}

/** A ranking as it was on a day: who enters, who waits, and for each how the points came about. */
export function WaitingList({
  title,
  date,
  places,
  ranked,
}: {
  readonly title: string;
  /** Day of the data; a ranking does not move afterwards. */
  readonly date: string;
  readonly places: number;
  /** From the first. */
  readonly ranked: readonly Ranked[];
}) {
  const { text, day } = useWords(waitingListTexts);
  if (ranked.length === 0) return <p>{text('waiting.empty')}</p>;
  return (
    <section className="cartella-waiting cartella-form" aria-label={title}>
      <h3 className="h5">{title}</h3>
      <p className="form-text">
        {text('waiting.places', { count: places })}. {text('waiting.frozen', { date: day(date) })}
      </p>
      <ol className="list-unstyled">
        {ranked.map(({ id, name, score, criteria, tieBreak }, index) => (
          <li key={id} className={`cartella-rank${index + 1 === places ? ' is-last-in' : ''}`}>
            <div className="cartella-item-head mb-1">
              <strong>
                {index + 1}. {name}
              </strong>
              <span>
                {text('waiting.score')}: <strong className="cartella-amount">{score}</strong>{' '}
                <span className={`cartella-state is-${index < places ? 'accepted' : 'proposed'}`}>
                  {text(index < places ? 'waiting.in' : 'waiting.out')}
                </span>
              </span>
            </div>
            {tieBreak !== undefined && <p className="form-text mb-1">{text('waiting.tie', { rule: tieBreak })}</p>}
            <details>
              <summary>{text('waiting.why', { score })}</summary>
              <table className="table table-sm cartella-table">
                <caption className="visually-hidden">{text('waiting.why', { score })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{text('waiting.criterion')}</th>
                    <th scope="col" className="cartella-end">
                      {text('waiting.points')}
                    </th>
                    <th scope="col">{text('waiting.reason')}</th>
                  </tr>
                </thead>
                <tbody>
                  {criteria.map(({ label, points, reason }) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td className="cartella-end cartella-amount" data-label={text('waiting.points')}>
                        {points}
                      </td>
                      <td>{reason}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
