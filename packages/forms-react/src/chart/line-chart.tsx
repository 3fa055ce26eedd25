import { useWords } from '../language';
import { numberFormat } from '../language/formats';
import { ChartFigure } from './chart-parts';
import { runsOf, ticksFor } from './scale';
import { chartTexts } from './texts';

/** Values over time, one for each label of the axis; what was not measured is `undefined`. */
export interface LineSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

const dashes = ['none', '7 5', '2 4', '10 4 2 4'];

/**
 * Lines with their twin table. Series differ by dash and by the shape of their points; where a value was not measured the line is broken,
 * never drawn as if it were known.
 */
export function LineChart({
  title,
  labels,
  series,
  write,
}: {
  readonly title: string;
  /** What the values are of, from left to right: months, years, reviews. */
  readonly labels: readonly string[];
  /** Four at most. */
  readonly series: readonly LineSeries[];
  /** Writes a value, as a number of the language when absent. */
  readonly write?: (value: number) => string;
}) {
  const { text, locale } = useWords(chartTexts);
  const number = (value: number) => write?.(value) ?? numberFormat(locale).format(value);
  const ticks = ticksFor(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const top = ticks.at(-1) ?? 1;
  const x = (place: number) => (labels.length < 2 ? 50 : (place / (labels.length - 1)) * 100);
  const y = (value: number) => 100 - (value / top) * 100;
  const every = Math.max(1, Math.ceil(labels.length / 6));
  const point = (index: number, style?: object) => (
    <span className={`cartella-point is-series-${index}`} style={style} />
  );
  return (
    <ChartFigure
      table={{
        title,
        series: series.map(({ name }) => name),
        rows: labels.map((label, place) => ({
          label,
          cells: series.map(({ values }) => {
            const value = values[place];
            return value === undefined ? text('chart.missing') : number(value);
          }),
        })),
      }}
      sign={(index) => <span className="cartella-sign-of-line">{point(index)}</span>}
    >
      <div className="cartella-lines">
        <div className="cartella-scale">
          {ticks.map((tick) => (
            <span key={tick} style={{ top: `${y(tick)}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
        <div className="cartella-plot">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <g className="cartella-grid-lines">
              {ticks.map((tick) => (
                <path key={tick} d={`M0 ${y(tick)}H100`} vectorEffect="non-scaling-stroke" />
              ))}
            </g>
            {series.map(({ name, values }, index) => (
              <path
                key={name}
                className="cartella-series"
                d={runsOf(values)
                  .map((run) => `M${run.map(([place, value]) => `${x(place)} ${y(value)}`).join('L')}`)
                  .join('')}
                strokeDasharray={dashes[index]}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {series.map(({ name, values }, index) =>
            runsOf(values)
              .flat()
              .map(([place, value]) => (
                <span key={`${name} ${place}`}>{point(index, { left: `${x(place)}%`, top: `${y(value)}%` })}</span>
              )),
          )}
        </div>
        <div className="cartella-labels">
          {labels.map(
            (label, place) =>
              place % every === 0 && (
                <span key={label} style={{ left: `${x(place)}%` }}>
                  {label}
                </span>
              ),
          )}
        </div>
      </div>
    </ChartFigure>
  );
}
