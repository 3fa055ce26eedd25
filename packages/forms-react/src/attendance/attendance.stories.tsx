import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { november } from './attendance.examples';
import { AttendanceMonth } from './attendance-month';

function Marked() {
  const [marks, setMarks] = useState(november.marks);
  return <AttendanceMonth {...november} marks={marks} onChange={setMarks} onClose={fn()} />;
}

const meta: Meta<typeof AttendanceMonth> = {
  title: 'Erogazione/Presenze del mese',
  component: AttendanceMonth,
  args: november,
};
export default meta;
type Story = StoryObj<typeof AttendanceMonth>;

export const ReadOnly: Story = {};
export const Closed: Story = { args: { closed: true, onChange: fn(), onReopen: fn() } };

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
