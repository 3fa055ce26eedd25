import type { Column } from './data-table';
import type { TableQuery } from './query';

/** A row of an invented list of cases. */
export interface CaseRow {
  readonly id: string;
  readonly name: string;
  readonly phase: 'accesso' | 'progetto';
  readonly amount: number;
}

/** Twenty-three invented cases. */
export const cases: readonly CaseRow[] = Array.from({ length: 23 }, (_, index) => ({
  id: String(index + 1),
  name: `Caso ${index + 1}`,
  phase: index % 3 === 0 ? 'accesso' : 'progetto',
  amount: (index + 1) * 1250,
}));

const names = { accesso: 'Accesso', progetto: 'Progetto' } as const;

/** How they are shown. */
export const columns: readonly Column<CaseRow>[] = [
  { id: 'name', label: 'Caso', cell: ({ name }) => name, sortable: true, filter: 'text' },
  { id: 'phase', label: 'Fase', cell: ({ phase }) => names[phase], sortable: true, filter: Object.entries(names) },
  {
    id: 'amount',
    label: 'Contributo',
    cell: ({ amount }) => `${(amount / 100).toFixed(2).replace('.', ',')} €`,
    sortable: true,
    align: 'end',
  },
];

/** What a server would do. */
export function serve(all: readonly CaseRow[], { sort, filters, page, pageSize }: TableQuery) {
  const found = all
    .filter((row) => row.name.includes(filters['name'] ?? '') && (filters['phase'] ?? row.phase) === row.phase)
    .sort((one, other) => {
      if (sort === undefined) return 0;
      const [a, b] = [one, other].map((row) => row[sort.column as 'amount']);
      return (sort.direction === 'ascending' ? 1 : -1) * (a === b ? 0 : (a ?? 0) > (b ?? 0) ? 1 : -1);
    });
  return { rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length };
}
