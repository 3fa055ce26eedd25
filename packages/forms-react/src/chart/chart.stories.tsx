import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { BarChart } from './bar-chart';
import { accesses, endings } from './chart.examples';

const meta: Meta<typeof BarChart> = { title: 'Elenchi/Grafico a barre', component: BarChart, args: accesses };
export default meta;
type Story = StoryObj<typeof BarChart>;

export const TwoSeries: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('Gli stessi dati in tabella'));
    await expect(canvas.getByRole('row', { name: 'Migranti meno di 3 6' })).toBeVisible();
  },
};

export const Stacked: Story = {
  args: { ...endings, stacked: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('Gli stessi dati in tabella'));
    await expect(canvas.getByRole('row', { name: 'Anziani 80 22 9 111' })).toBeVisible();
    await expect(canvas.getByRole('row', { name: 'Disabilità 24 18 meno di 3 almeno 42' })).toBeVisible();
  },
};
