import { useWords } from '../language';
import { chartTexts } from './texts';

/** A group of bars: a category and one value for each series; a value that was suppressed is `undefined`. */
export interface BarGroup {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

/**
 * Bars with their twin table. Series differ by pattern, each bar carries its value, and a number that is too small to publish is said to be
 * so: whoever computes the data suppresses it, the chart never receives it.
 */
export function BarChart({
  title,
  series,
  groups,
  threshold = 3,
  write,
}: {
  readonly title: string;
  /** Names of the series, three at most. */
  readonly series: readonly string[];
  readonly groups: readonly BarGroup[];
  /** Numbers below it are suppressed. */
  readonly threshold?: number;
  /** Writes a value, as a number of the language when absent. */
  readonly write?: (value: number) => string;
}) {
  const { text, locale } = useWords(chartTexts);
  const most = Math.max(1, ...groups.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const number = new Intl.NumberFormat(locale);
  const say = (value: number | undefined) =>
    value === undefined ? text('chart.fewer', { threshold }) : (write?.(value) ?? number.format(value));
  return (
    <figure className="cartella-chart cartella-form">
      <figcaption className="h6">{title}</figcaption>
      {series.length > 1 && (
        <ul className="cartella-signs list-unstyled" aria-hidden="true">
          {series.map((name, index) => (
            <li key={name}>
              <span className={`cartella-sign cartella-bar is-series-${index}`} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="cartella-bars" aria-hidden="true">
        {groups.map(({ label, values }) => (
          <div key={label} className="cartella-bar-group">
            <span className="cartella-bar-label">{label}</span>
            <div>
              {values.map((value, index) => (
                <div key={series[index]} className="cartella-bar-line">
                  <span
                    className={`cartella-bar is-series-${index}`}
                    style={{ width: `${((value ?? 0) / most) * 78}%` }}
                  />
                  <span className="cartella-bar-value">{say(value)}</span>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <details className="cartella-past">
        <summary>{text('chart.table')}</summary>
        <table className="table table-sm cartella-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text('chart.category')}</th>
              {series.map((name) => (
                <th key={name} scope="col" className="cartella-end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value, index) => (
                  <td key={series[index]} className="cartella-end cartella-amount">
                    {say(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
