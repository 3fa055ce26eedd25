import type { ReactNode } from 'react';
import { useWords } from '../language';
import { chartTexts } from './texts';

/** What every chart shows: names of series, rows of values, a twin table. */
export interface ChartTable {
  readonly title: string;
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** A chart with its key above and the same data as a table below, exact and for everybody. */
export function ChartFigure({
  table: { title, series, rows },
  sign,
  children,
}: {
  readonly table: ChartTable;
  /** The sign of a series in the key; what is only in the table has none. */
  readonly sign: (index: number) => ReactNode;
  readonly children: ReactNode;
}) {
  const { text } = useWords(chartTexts);
  return (
    <figure className="cartella-chart cartella-form">
      <figcaption className="h6">{title}</figcaption>
      {series.length > 1 && (
        <ul className="cartella-signs list-unstyled" aria-hidden="true">
          {series.map((name, index) => {
            const drawn = sign(index);
            return (
              drawn && (
                <li key={name}>
                  {drawn}
                  {name}
                </li>
              )
            );
          })}
        </ul>
      )}
      <div aria-hidden="true">{children}</div>
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
            {rows.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell, index) => (
                  <td key={series[index]} data-label={series[index]} className="cartella-end cartella-amount">
                    {cell}
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
