import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { AccessLog } from './access-log';
import { EmergencyAccessBar, EmergencyAccessDialog } from './emergency-access';
import { MaskedValue } from './masked-value';
import { accesses, readAllDay } from './protection.examples';

const meta: Meta<typeof AccessLog> = {
  title: 'Riservatezza/Riservatezza',
  component: AccessLog,
  args: { lines: accesses },
};
export default meta;
type Story = StoryObj<typeof AccessLog>;

export const Accesses: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Mostra' }), 'Da guardare');
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(2);
  },
};
export const ManyAlike: Story = {
  args: { lines: [...accesses, ...readAllDay] },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(6);
    await expect(canvas.getByText(/\(40 volte\)/)).toBeVisible();
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Ogni accesso per conto suo' }));
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(45);
  },
};
export const NoAccesses: Story = { args: { lines: [] } };

const ask = fn();

export const Masked: Story = {
  render: () => (
    <dl className="cartella-form">
      <MaskedValue label="Professione" access="open">
        Sarta
      </MaskedValue>
      <MaskedValue label="Relazione sanitaria" access="masked" onAsk={ask} />
      <MaskedValue label="Fascicolo sigillato" access="hidden" />
    </dl>
  ),
  play: async ({ canvas, userEvent, canvasElement }) => {
    await expect(canvasElement).not.toHaveTextContent('Fascicolo sigillato');
    await userEvent.click(canvas.getByRole('button', { name: 'Chiedi di vedere: Relazione sanitaria' }));
    await expect(ask).toHaveBeenCalledOnce();
  },
};

const opened = fn();

function Emergency() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-primary" onClick={() => setOpen(true)}>
        Apri
      </button>
      <EmergencyAccessDialog open={isOpen} hours={4} onOpen={opened} onCancel={() => setOpen(false)} />
    </>
  );
}

export const EmergencyByKeyboard: Story = {
  render: () => <Emergency />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Apri' }).focus();
    await userEvent.keyboard('{Enter}');
    const why = canvas.getByRole('textbox', { name: 'Che cosa sta succedendo' });
    canvas.getByRole('button', { name: /segna l’accesso/ }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(why).toBeInvalid();
    await userEvent.type(why, 'Minore solo in casa');
    canvas.getByRole('button', { name: /segna l’accesso/ }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(opened).toHaveBeenCalledWith({ kind: 'danger', text: 'Minore solo in casa' });
  },
};

export const EmergencyTimeLeft: Story = {
  render: () => (
    <EmergencyAccessBar until={new Date('2026-11-21T12:00:00Z')} now={new Date('2026-11-21T09:42:00Z')} onEnd={fn()} />
  ),
};
