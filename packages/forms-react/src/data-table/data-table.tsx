import { type ReactNode, useState } from 'react';
import { CheckBox, SelectBox, TextBox } from '../control';
import { useWords } from '../language';
import type { TableQuery, TableView } from './query';
import { SavedViews } from './saved-views';
import { dataTableTexts } from './texts';

/** A column: what it is called, how a row is written in it, how it may be asked for. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  /** A filter by typing, or by one of some values. */
  readonly filter?: 'text' | readonly (readonly [value: string, name: string])[];
  readonly align?: 'end';
}

const signs = { ascending: ' ↑', descending: ' ↓' } as const;

/** What the table needs. */
export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** All rows that the query finds, on every page. */
  readonly total: number;
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
  readonly isLoading?: boolean;
  /** Views that were saved: a name for what is asked and which columns are shown. */
  readonly views?: readonly TableView[];
  readonly onSaveView?: (view: TableView) => void;
  /** Asks the server for a file of what the query finds, with these columns. */
  readonly onExport?: (columns: readonly string[]) => void;
}

/** Rows that the server sorts, filters and pages; the columns are chosen here. The first column names the row and always stays. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  total,
  query,
  onQuery,
  isLoading,
  views = [],
  onSaveView,
  onExport,
}: DataTableProps<Row>) {
  const { text } = useWords(dataTableTexts);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [isChoosing, setChoosing] = useState(false);
  const [first, ...others] = columns;
  const shown = columns.filter(({ id }) => !hidden.has(id));
  const filterable = columns.filter(({ filter }) => filter !== undefined);
  const pages = Math.max(1, Math.ceil(total / query.pageSize));
  const setFilter = (id: string, value: string) => {
    const { [id]: _, ...rest } = query.filters;
    onQuery({ ...query, page: 1, filters: value === '' ? rest : { ...rest, [id]: value } });
  };
  const directionOf = (id: string) => (query.sort?.column === id ? query.sort.direction : undefined);
  const sortBy = (id: string) =>
    onQuery({
      ...query,
      page: 1,
      sort: { column: id, direction: directionOf(id) === 'ascending' ? 'descending' : 'ascending' },
    });
  const toggle = (id: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(id);
    else next.add(id);
    setHidden(next);
  };
  return (
    <section className="cartella-data cartella-form" aria-label={caption}>
      <div className="cartella-filters">
        {filterable.map(({ id, label, filter }) =>
          filter === 'text' ? (
            <TextBox
              key={id}
              type="search"
              label={text('table.filter', { column: label })}
              value={query.filters[id] ?? ''}
              onChange={({ target }) => setFilter(id, target.value)}
            />
          ) : (
            <SelectBox
              key={id}
              label={text('table.filter', { column: label })}
              empty={text('table.any')}
              options={filter ?? []}
              value={query.filters[id] ?? ''}
              onChange={({ target }) => setFilter(id, target.value)}
            />
          ),
        )}
      </div>
      <div className="cartella-tools">
        <details className="cartella-columns" onToggle={({ currentTarget }) => setChoosing(currentTarget.open)}>
          <summary>{text('table.columns')}</summary>
          {isChoosing &&
            others.map(({ id, label }) => (
              <CheckBox
                key={id}
                label={label}
                checked={!hidden.has(id)}
                onChange={({ target }) => toggle(id, target.checked)}
              />
            ))}
        </details>
        {(views.length > 0 || onSaveView) && (
          <SavedViews
            views={views}
            onChoose={(view) => {
              setHidden(new Set(view.hidden));
              onQuery(view.query);
            }}
            onSave={onSaveView && ((name) => onSaveView({ name, query: { ...query, page: 1 }, hidden: [...hidden] }))}
          />
        )}
        {onExport && (
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            onClick={() => onExport(shown.map(({ id }) => id))}
          >
            {text('table.export')}
          </button>
        )}
        <span role="status">{isLoading ? text('table.loading') : text('table.total', { count: total })}</span>
      </div>
      <table className="table cartella-table" aria-busy={isLoading}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {shown.map(({ id, label, sortable, align }) => {
              const direction = directionOf(id);
              const key = direction === undefined ? 'table.sort' : `table.sorted.${direction}`;
              return (
                <th key={id} scope="col" aria-sort={direction} className={align === 'end' ? 'cartella-end' : undefined}>
                  {sortable ? (
                    <button
                      type="button"
                      className="cartella-sort"
                      aria-label={text(key, { column: label })}
                      onClick={() => sortBy(id)}
                    >
                      {label}
                      <span aria-hidden="true">{direction === undefined ? ' ↕' : signs[direction]}</span>
                    </button>
                  ) : (
                    label
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {shown.map(({ id, label, cell, align }) =>
                id === first?.id ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td
                    key={id}
                    data-label={label}
                    className={align === 'end' ? 'cartella-end cartella-amount' : undefined}
                  >
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && !isLoading && <p>{text('table.empty')}</p>}
      <nav className="cartella-tools" aria-label={text('table.page', { page: query.page, pages })}>
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-disabled={query.page <= 1}
          onClick={() => query.page > 1 && onQuery({ ...query, page: query.page - 1 })}
        >
          {text('table.previous')}
        </button>
        <span>{text('table.page', { page: query.page, pages })}</span>
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-disabled={query.page >= pages}
          onClick={() => query.page < pages && onQuery({ ...query, page: query.page + 1 })}
        >
          {text('table.next')}
        </button>
        <SelectBox
          label={text('table.size')}
          options={[10, 25, 50, 100].map((size) => [String(size), String(size)])}
          value={String(query.pageSize)}
          onChange={({ target }) => onQuery({ ...query, page: 1, pageSize: Number(target.value) })}
        />
      </nav>
    </section>
  );
}
