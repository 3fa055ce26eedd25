import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { BarChart } from './bar-chart';
import { accesses } from './chart.examples';

const meta: Meta<typeof BarChart> = { title: 'Elenchi/Grafico', component: BarChart, args: accesses };
export default meta;
type Story = StoryObj<typeof BarChart>;

export const TwoSeries: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('Gli stessi dati in tabella'));
    await expect(canvas.getByRole('row', { name: 'Migranti meno di 3 6' })).toBeVisible();
  },
};
