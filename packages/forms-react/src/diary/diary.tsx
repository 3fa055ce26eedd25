import type { DiaryEntry } from '@cartella/model';
import { useWords } from '../language';
import { diaryTexts } from './texts';

/** An entry with the name of who wrote it. */
export interface DiaryLine {
  readonly entry: Pick<DiaryEntry, 'id' | 'data'> & Partial<Pick<DiaryEntry, 'version' | 'reason' | 'recordedAt'>>;
  readonly by: string;
}

/** The diary of a case, the latest day first: facts, judgements and what others report are told apart by word and by mark. */
export function Diary({
  lines,
  onCorrect,
}: {
  readonly lines: readonly DiaryLine[];
  /** Adds a correction: what was written stays. Without it the diary is only read. */
  readonly onCorrect?: (entry: DiaryLine['entry']) => void;
}) {
  const { text, day, code } = useWords(diaryTexts);
  if (lines.length === 0) return <p>{text('diary.empty')}</p>;
  const latestFirst = [...lines].sort((one, other) => other.entry.data.date.localeCompare(one.entry.data.date));
  return (
    <section className="cartella-diary cartella-form" aria-label={text('diary.title')}>
      {latestFirst.map(({ entry, by }) => (
        <article key={entry.id} className="cartella-entry" aria-labelledby={`entry-${entry.id}`}>
          <h3 className="h6" id={`entry-${entry.id}`}>
            {code('diary-kinds', entry.data.kind)}
            <span className="cartella-entry-by">
              {` ${text('diary.by', { name: by, date: day(entry.data.date) })}`}
            </span>
            {entry.data.reserved && <span className="cartella-tag">{text('diary.reserved')}</span>}
          </h3>
          {entry.version !== undefined && entry.version > 1 && entry.reason !== undefined && (
            <p className="form-text">
              {text('diary.correction', { date: day(entry.recordedAt?.slice(0, 10) ?? ''), reason: entry.reason })}
            </p>
          )}
          {entry.data.passages.map(({ nature, text: passage }) => (
            <div key={`${nature} ${passage}`} className={`cartella-passage is-${nature}`}>
              <p className="cartella-nature">{text(`diary.nature.${nature}`)}</p>
              {passage.split('\n').map((line) => (
                <p key={line} className="mb-1">
                  {line}
                </p>
              ))}
            </div>
          ))}
          {onCorrect && (
            <button
              type="button"
              className="btn btn-link btn-sm"
              aria-label={text('diary.correct', {
                what: code('diary-kinds', entry.data.kind),
                date: day(entry.data.date),
              })}
              onClick={() => onCorrect(entry)}
            >
              {text('diary.correct.short')}
            </button>
          )}
        </article>
      ))}
    </section>
  );
}
