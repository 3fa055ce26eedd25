import type { CivilDate } from '@cartella/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { today } from '../stage.examples';
import { DateBox, type PartialDate, PartialDateBox, type Period, PeriodBox } from '.';
import { periods } from './date.examples';

const meta: Meta<typeof DateBox> = { title: 'Dati/Date e periodi', component: DateBox };
export default meta;
type Story = StoryObj<typeof DateBox>;

function Day({ value: initial }: { readonly value?: CivilDate }) {
  const [value, setValue] = useState(initial);
  return (
    <div className="cartella-form">
      <DateBox label="Data del colloquio" today={today} max={today} value={value} onChange={setValue} required />
      <output>{value}</output>
    </div>
  );
}

function Known() {
  const [value, setValue] = useState<PartialDate | undefined>('1998');
  return (
    <div className="cartella-form">
      <PartialDateBox label="In Italia da" today={today} max={today} value={value} onChange={setValue} />
      <output>{value}</output>
    </div>
  );
}

function Lasting({ value: initial }: { readonly value: Period }) {
  const [value, setValue] = useState(initial);
  return (
    <div className="cartella-form">
      <PeriodBox legend="Periodo dell’intervento" today={today} value={value} onChange={setValue} />
    </div>
  );
}

export const Empty: Story = { render: () => <Day /> };
export const ReadOnly: Story = {
  render: () => <DateBox label="Data di nascita" value={today} readOnly onChange={() => {}} />,
};

export const TypedInItalianOrder: Story = {
  render: () => <Day />,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('textbox', { name: 'Data del colloquio' });
    await userEvent.type(box, '31112026');
    await expect(box).not.toHaveAttribute('aria-invalid');
    await userEvent.tab();
    await expect(box).toHaveAccessibleDescription('novembre 2026 ha 30 giorni');
    await userEvent.clear(box);
    await userEvent.type(box, '22/11/26{Tab}');
    await expect(box).toHaveAccessibleDescription('Scrivi una data fino al 21 novembre 2026');
    await userEvent.clear(box);
    await userEvent.type(box, '5 marzo 2026{Tab}');
    await expect(box).toHaveValue('05/03/2026');
    await expect(canvas.getByText('giovedì 5 marzo 2026')).toBeVisible();
    await expect(canvas.getByText('2026-03-05')).toBeVisible();
  },
};

export const PartlyKnown: Story = {
  render: () => <Known />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('anno 1998: giorno e mese non noti')).toBeVisible();
    const box = canvas.getByRole('textbox', { name: 'In Italia da' });
    await userEvent.clear(box);
    await userEvent.type(box, 'novembre 1998{Tab}');
    await expect(box).toHaveValue('11/1998');
    await expect(canvas.getByText('novembre 1998: giorno non noto')).toBeVisible();
  },
};

export const PeriodByKeyboard: Story = {
  render: () => <Lasting value={periods.backwards} />,
  play: async ({ canvas, userEvent }) => {
    const to = canvas.getByRole('textbox', { name: 'Al' });
    await expect(to).toHaveAccessibleDescription(/La fine non può venire prima dell’inizio, 1 marzo 2026/);
    await userEvent.clear(to);
    await userEvent.tab();
    await expect(canvas.getByText('Dal 1 marzo 2026, ancora in corso')).toBeVisible();
    await userEvent.type(to, '31/3/2026{Tab}');
    await expect(canvas.getByText('Dal 1 marzo 2026 al 31 marzo 2026: 31 giorni')).toBeVisible();
  },
};
