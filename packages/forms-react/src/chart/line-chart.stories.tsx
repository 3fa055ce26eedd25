import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { wellBeing } from './chart.examples';
import { LineChart } from './line-chart';

const meta: Meta<typeof LineChart> = { title: 'Elenchi/Grafico a linee', component: LineChart, args: wellBeing };
export default meta;
type Story = StoryObj<typeof LineChart>;

export const WithMissingValues: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const [first] = canvasElement.querySelectorAll('.cartella-series');
    await expect(first?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    await userEvent.click(canvas.getByText('Gli stessi dati in tabella'));
    await expect(canvas.getByRole('row', { name: 'lug 2025 non rilevato 75' })).toBeVisible();
  },
};
