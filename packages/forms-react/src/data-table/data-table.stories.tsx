import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { DataTable } from './data-table';
import { type CaseRow, cases, columns, serve } from './data-table.examples';
import type { TableQuery, TableView } from './query';

const exported = fn();

function Served() {
  const [query, setQuery] = useState<TableQuery>({ filters: {}, page: 1, pageSize: 10 });
  const [views, setViews] = useState<readonly TableView[]>([]);
  const { rows, total } = serve(cases, query);
  return (
    <DataTable<CaseRow>
      caption="Casi del servizio"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      total={total}
      query={query}
      onQuery={setQuery}
      views={views}
      onSaveView={(view) => setViews([...views, view])}
      onExport={exported}
    />
  );
}

const meta: Meta<typeof Served> = { title: 'Elenchi/Tabella', component: Served };
export default meta;
type Story = StoryObj<typeof Served>;

export const ReadByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('23 righe')).toBeVisible();
    canvas.getByRole('button', { name: /^Contributo.*ordinare/ }).focus();
    await userEvent.keyboard('{Enter}{Enter}');
    await expect(canvas.getByRole('columnheader', { name: /Contributo/ })).toHaveAttribute('aria-sort', 'descending');
    await expect(canvas.getAllByRole('rowheader')[0]).toHaveTextContent('Caso 23');
    await userEvent.click(canvas.getByRole('button', { name: 'Pagina seguente' }));
    await expect(canvas.getByText('Pagina 2 di 3')).toBeVisible();
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Filtra per Caso' }), '7');
    await expect(canvas.getByText('2 righe')).toBeVisible();
    await userEvent.click(canvas.getByText('Colonne'));
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Fase' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Esporta' }));
    await expect(exported).toHaveBeenCalledWith(['name', 'amount']);
    await userEvent.click(canvas.getByText('Viste salvate'));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Nome di questa vista' }), 'Con il sette{Enter}');
    await userEvent.clear(canvas.getByRole('searchbox', { name: 'Filtra per Caso' }));
    await expect(canvas.getByText('23 righe')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Apri una vista' }), 'Con il sette');
    await expect(canvas.getByText('2 righe')).toBeVisible();
  },
};
export const Empty: Story = {
  render: () => (
    <DataTable<CaseRow>
      caption="Casi del servizio"
      columns={columns}
      rows={[]}
      rowKey={({ id }) => id}
      total={0}
      query={{ filters: {}, page: 1, pageSize: 10 }}
      onQuery={fn()}
    />
  ),
};
