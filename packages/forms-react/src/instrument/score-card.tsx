import type {
  Instrument,
  InstrumentItem,
  InstrumentOutcome,
  InstrumentResultData,
  InstrumentScore,
} from '@cartella/model';
import { useWords } from '../language';
import { instrumentTexts } from './texts';

type Previous = Pick<InstrumentResultData, 'date' | 'answers' | 'scores'> | undefined;

/** Scores of an instrument with their bands and what changed; which question is missing, while one is. */
export function ScoreCard({
  instrument,
  outcome,
  previous,
  missing,
  onGoTo,
}: {
  readonly instrument: Instrument;
  readonly outcome: InstrumentOutcome;
  readonly previous: Previous;
  readonly missing: readonly InstrumentItem[];
  readonly onGoTo: (item: string) => void;
}) {
  const { text, label } = useWords(instrumentTexts);
  const [next] = missing;
  const left = instrument.scores.length === 0 ? 'missing' : 'partial';
  return (
    <div className="cartella-score">
      <div role="status">
        {instrument.scores.map((score) => (
          <ScoreLine key={score.id} score={score} outcome={outcome} previous={previous} />
        ))}
        <p className="mb-0">
          {next === undefined ? text('instrument.complete') : text(`instrument.${left}`, { count: missing.length })}
        </p>
      </div>
      {next !== undefined && (
        <button type="button" className="btn btn-outline-primary btn-sm mt-2" onClick={() => onGoTo(next.id)}>
          {text('instrument.next', { item: label(next.label) })}
        </button>
      )}
    </div>
  );
}

function ScoreLine({
  score,
  outcome,
  previous,
}: {
  readonly score: InstrumentScore;
  readonly outcome: InstrumentOutcome;
  readonly previous: Previous;
}) {
  const { text, label, day } = useWords(instrumentTexts);
  const found = outcome.scores.find((each) => each.score === score.id);
  if (found === undefined) return null;
  const band = score.bands.find(({ code }) => code === found.band);
  const before = previous?.scores?.find((each) => each.score === score.id)?.value;
  const change = before === undefined ? undefined : found.value - before;
  const kind = change === undefined || change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  return (
    <>
      <p className="cartella-score-value">
        {text('instrument.score', { score: label(score.label), value: found.value, maximum: score.maximum })}
        {band && <strong className="cartella-tag">{text('instrument.band', { band: label(band.label) })}</strong>}
      </p>
      {change !== undefined && previous !== undefined && (
        <p className="form-text">
          {text(`instrument.change.${kind}`, { count: Math.abs(change), date: day(previous.date) })}
        </p>
      )}
      {score.bands.length > 0 && <Bands score={score} value={found.value} />}
    </>
  );
}

/** All bands of a score in a row, the one that holds marked by more than its colour. */
function Bands({ score, value }: { readonly score: InstrumentScore; readonly value: number }) {
  const { text, label } = useWords(instrumentTexts);
  const here = score.bands.find(({ upTo }) => value <= upTo);
  return (
    <ol className="cartella-bands" aria-label={text('instrument.bands', { score: label(score.label) })}>
      {score.bands.map((band, index) => {
        const from = index === 0 ? score.minimum : (score.bands[index - 1]?.upTo ?? 0) + 1;
        return (
          <li key={band.code} aria-current={band === here ? true : undefined}>
            {label(band.label)}
            <span className="d-block">
              {from === band.upTo ? band.upTo : text('instrument.range', { from, to: band.upTo })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
