import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { today } from '../stage.examples';
import { Timeline } from './timeline';
import { events, longHistory } from './timeline.examples';

const meta: Meta<typeof Timeline> = { title: 'Percorso/Linea del tempo', component: Timeline, args: { today } };
export default meta;
type Story = StoryObj<typeof Timeline>;

export const Empty: Story = { args: { items: [] } };

export const Filtered: Story = {
  args: { items: events },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('Nessun contatto per 94 giorni')).toBeVisible();
    await expect(canvas.getByText('Nessun contatto da 81 giorni')).toBeVisible();
    canvas.getByRole('combobox', { name: 'Che cosa' }).focus();
    await userEvent.keyboard('c');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Che cosa' }), 'Colloquio');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Ente o servizio' }), 'Cooperativa Finta');
    await expect(canvas.getByRole('status')).toHaveTextContent('Un evento');
    await expect(canvas.getByText('Con il tutor.')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Chi' }), 'Bruno Provetti');
    await expect(canvas.getByRole('status')).toHaveTextContent('Niente con questi filtri.');
  },
};

export const TwoThousandEvents: Story = {
  args: { items: longHistory(2000) },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelectorAll('ol > li').length).toBeLessThan(220);
    await userEvent.click(canvas.getByRole('button', { name: 'Mostra altri 100' }));
    await expect(canvasElement.querySelectorAll('ol > li').length).toBeGreaterThan(200);
    await userEvent.click(canvas.getByRole('button', { name: 'Stampa la storia' }));
    const papers = [...document.querySelectorAll('iframe')];
    await expect(papers.at(-1)?.contentDocument?.querySelectorAll('li').length).toBeGreaterThanOrEqual(2000);
    for (const paper of papers) paper.remove();
    await expect(canvasElement.querySelectorAll('ol > li').length).toBeLessThan(420);
  },
};
