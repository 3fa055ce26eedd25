import { civilDate } from '@cartella/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { november } from './attendance.examples';
import { AttendanceMonth } from './attendance-month';

function Marked() {
  const [marks, setMarks] = useState(november.marks);
  return <AttendanceMonth {...november} marks={marks} onChange={setMarks} onClose={fn()} />;
}

const closed = { by: 'Lino Segnaposto', on: civilDate('2026-12-01') };

function Closing() {
  const [closedIds, setClosed] = useState<readonly string[]>(['a']);
  return (
    <AttendanceMonth
      {...november}
      persons={november.persons.map((one) => (closedIds.includes(one.id) ? { ...one, closed } : one))}
      onChange={fn()}
      onClose={() => setClosed(['a', 'b', 'c'])}
      onReopen={(id) => setClosed(closedIds.filter((each) => each !== id))}
    />
  );
}

const meta: Meta<typeof AttendanceMonth> = {
  title: 'Erogazione/Presenze del mese',
  component: AttendanceMonth,
  args: november,
};
export default meta;
type Story = StoryObj<typeof AttendanceMonth>;

export const ReadOnly: Story = {};
export const Closed: Story = {
  args: { persons: november.persons.map((one) => ({ ...one, closed })), onChange: fn(), onReopen: fn() },
};

export const ClosedAndOpenedAgainByKeyboard: Story = {
  render: () => <Closing />,
  play: async ({ canvas, userEvent }) => {
    const aldo = canvas.getByRole('gridcell', { name: 'Aldo Prova, 9 novembre 2026: non segnata' });
    await expect(aldo).toHaveAttribute('aria-readonly', 'true');
    canvas.getByRole('button', { name: 'Chiudi il mese' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getAllByText('Chiuso da Lino Segnaposto, 1 dicembre 2026')).toHaveLength(3);
    await expect(canvas.queryByRole('button', { name: 'Chiudi il mese' })).toBeNull();
    canvas.getByRole('button', { name: 'Riapri il mese: Bice Fittizi' }).focus();
    await userEvent.keyboard('{Enter}');
    const reason = canvas.getByRole('textbox', { name: /Perché si riapre il mese di Bice Fittizi/ });
    await expect(reason).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(reason).toHaveAccessibleDescription('Scrivi perché');
    await userEvent.keyboard('Mancava una giornata.{Enter}');
    await expect(canvas.getAllByText(/^Chiuso da/)).toHaveLength(2);
    await expect(canvas.getByRole('button', { name: 'Chiudi il mese' })).toBeVisible();
  },
};

export const MarkedByKeyboard: Story = {
  render: () => <Marked />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('gridcell', { name: /Aldo Prova, 1 novembre/ }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}ppa');
    await expect(canvas.getByRole('gridcell', { name: 'Ciro Finti, 3 novembre 2026: Presente' })).toBeVisible();
    await expect(canvas.getByRole('gridcell', { name: 'Ciro Finti, 4 novembre 2026: Assente' })).toBeVisible();
    await expect(canvas.getByRole('gridcell', { name: /Ciro Finti, 5 novembre/ })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: /Presente in tutti i giorni.*Ciro Finti/ }));
    await expect(canvas.getByRole('gridcell', { name: 'Ciro Finti, 5 novembre 2026: Presente' })).toBeVisible();
    await expect(canvas.getByRole('gridcell', { name: 'Ciro Finti, 4 novembre 2026: Assente' })).toBeVisible();
    await expect(canvas.getByRole('gridcell', { name: 'Ciro Finti, 8 novembre 2026: non segnata' })).toBeVisible();
  },
};
