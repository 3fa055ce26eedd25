import { useWords } from '../language';
import { numberFormat } from '../language/formats';
import { ChartFigure } from './chart-parts';
import { chartTexts } from './texts';

/** A group of bars: a category and one value for each series; a value that was suppressed is `undefined`. */
export interface BarGroup {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

// Of the width, so that what is written beside a bar has room.
const longest = 78;

/**
 * Bars with their twin table, side by side or one on the other. Series differ by pattern, each bar carries its value, and a number that is
 * too small to publish is said to be so: whoever computes the data suppresses it, the chart never receives it.
 */
export function BarChart({
  title,
  series,
  groups,
  stacked = false,
  threshold = 3,
  write,
}: {
  readonly title: string;
  /** Names of the series, four at most. */
  readonly series: readonly string[];
  readonly groups: readonly BarGroup[];
  /** The bars of a group stand in one line, which carries their total. */
  readonly stacked?: boolean;
  /** Numbers below it are suppressed. */
  readonly threshold?: number;
  /** Writes a value, as a number of the language when absent. */
  readonly write?: (value: number) => string;
}) {
  const { text, locale } = useWords(chartTexts);
  const sum = (values: BarGroup['values']) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const most = Math.max(
    1,
    ...groups.flatMap(({ values }) => (stacked ? sum(values) : values.map((value) => value ?? 0))),
  );
  const number = (value: number) => write?.(value) ?? numberFormat(locale).format(value);
  const say = (value: number | undefined) => (value === undefined ? text('chart.fewer', { threshold }) : number(value));
  // What is suppressed cannot be told from a total either.
  const total = (values: BarGroup['values']) =>
    values.includes(undefined) ? text('chart.at-least', { value: number(sum(values)) }) : number(sum(values));
  const bar = (value: number | undefined, index: number) => (
    <span
      key={series[index]}
      className={`cartella-bar is-series-${index}`}
      style={{ width: `${((value ?? 0) / most) * longest}%` }}
    />
  );
  return (
    <ChartFigure
      table={{
        title,
        series: stacked ? [...series, text('chart.total')] : series,
        rows: groups.map(({ label, values }) => ({
          label,
          cells: stacked ? [...values.map(say), total(values)] : values.map(say),
        })),
      }}
      sign={(index) => index < series.length && <span className={`cartella-sign cartella-bar is-series-${index}`} />}
    >
      <div className="cartella-bars">
        {groups.map(({ label, values }) => (
          <div key={label} className="cartella-bar-group">
            <span className="cartella-bar-label">{label}</span>
            <div>
              {stacked ? (
                <div className="cartella-bar-line is-stacked">
                  {values.map(bar)}
                  <span className="cartella-bar-value">{total(values)}</span>
                </div>
              ) : (
                values.map((value, index) => (
                  <div key={series[index]} className="cartella-bar-line">
                    {bar(value, index)}
                    <span className="cartella-bar-value">{say(value)}</span>
                  </div>
                ))
              )}
            </div>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
