import { useWording } from '@cartella/forms-react';
import { type Column, DataTable, type TableQuery } from '@cartella/forms-react/data-table';
import type { CaseQuery, CaseSummary } from '@cartella/server/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { longDate, personName } from '../person-name';

/** The cases that the operator may see: the server filters, orders and cuts them into pages. */
export function Caseload() {
  const { cartella, operators } = useCartella();
  const { label } = useWording();
  const [query, setQuery] = useState<TableQuery>({
    filters: { state: 'live' },
    sort: { column: 'updatedAt', direction: 'descending' },
    page: 1,
    pageSize: 10,
  });
  const found = useQuery({
    queryKey: ['cases', query],
    queryFn: () => answerOf(api.cases(caseQueryOf(query))),
    placeholderData: keepPreviousData,
  });
  const procedureOf = (id: string) => cartella.procedures[id];
  const stateOf = ({ procedure, state }: CaseSummary) =>
    procedureOf(procedure)?.states.find(({ id }) => id === state)?.label;
  const columns: readonly Column<CaseSummary>[] = [
    {
      id: 'person',
      label: 'Persona',
      cell: (row) => (
        <>
          <Link to="/percorsi/$id" params={{ id: row.id }}>
            {personName(row.person)}
          </Link>
          {row.urgency === 'emergency' && <span className="badge bg-danger ms-2">Emergenza</span>}
        </>
      ),
    },
    {
      id: 'procedure',
      label: 'Procedura',
      cell: ({ procedure }) => label(procedureOf(procedure)?.label ?? { it: procedure, en: procedure }),
      filter: Object.values(cartella.procedures).map(({ id, label: words }) => [id, label(words)] as const),
    },
    {
      id: 'state',
      label: 'Stato',
      cell: (row) => label(stateOf(row) ?? { it: '', en: '' }),
      sortable: true,
      filter: [
        ['live', 'In corso'],
        ['ended', 'Conclusi'],
      ],
    },
    {
      id: 'due',
      label: 'Scadenza',
      cell: ({ due }) => longDate(due),
      sortable: true,
    },
    {
      id: 'responsible',
      label: 'Responsabile',
      cell: ({ responsible }) => operators.find(({ id }) => id === responsible)?.name ?? '–',
      filter: [
        ['operator', 'Sono io'],
        ['unit', 'Il mio servizio'],
      ],
    },
    { id: 'openedOn', label: 'Primo contatto', cell: ({ openedOn }) => longDate(openedOn), sortable: true },
    { id: 'updatedAt', label: 'Ultimo passo', cell: ({ updatedAt }) => longDate(updatedAt), sortable: true },
  ];
  return (
    <section aria-labelledby="percorsi">
      <h2 className="h4" id="percorsi">
        Percorsi recenti
      </h2>
      <DataTable
        caption="Percorsi"
        columns={columns}
        rows={found.data?.cases ?? []}
        rowKey={({ id }) => id}
        total={found.data?.total ?? 0}
        query={query}
        onQuery={setQuery}
        isLoading={found.isPending}
      />
    </section>
  );
}

/** What the table asks, as the server understands it. */
function caseQueryOf({ filters, sort, page, pageSize }: TableQuery): CaseQuery {
  const { procedure, state, responsible } = filters;
  return {
    page,
    size: pageSize,
    ...(procedure !== undefined && { procedure }),
    ...(state !== undefined && { standing: state as 'live' | 'ended' }),
    ...(responsible !== undefined && { for: responsible as 'operator' | 'unit' }),
    ...(sort !== undefined && {
      sort: `${sort.direction === 'descending' ? '-' : ''}${sort.column}` as NonNullable<CaseQuery['sort']>,
    }),
  };
}
