import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { outcomes, receivers, shareable } from './referral.examples';
import { ReferralForm } from './referral-form';
import { ReferralOutcome } from './referral-outcome';

const meta: Meta<typeof ReferralForm> = {
  title: 'Rete/Invio',
  component: ReferralForm,
  args: { receivers, shareable, onSend: fn(), onDraft: fn() },
};
export default meta;
type Story = StoryObj<typeof ReferralForm>;

export const SentByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const send = canvas.getByRole('button', { name: 'Invia' });
    send.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('combobox', { name: 'A chi' })).toHaveFocus());
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'A chi' }), 'Cooperativa Esempio');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Motivo' }), 'Avvio del tirocinio');
    await expect(args.onDraft).toHaveBeenLastCalledWith({
      kind: 'referral',
      to: receivers[0]?.id,
      reason: 'Avvio del tirocinio',
      shared: [],
      agrees: 'unasked',
    });
    await userEvent.click(canvas.getByRole('checkbox', { name: /Progetto/ }));
    const preview = canvas.getByRole('region', { name: /Che cosa parte/ });
    await expect(preview).toHaveTextContent('Lavora con un orario compatibile');
    await expect(preview).not.toHaveTextContent('Lia Fittizi');
    await expect(preview).toHaveTextContent('Non parte: Dati anagrafici, Diario');
    await userEvent.click(canvas.getByRole('checkbox', { name: /Ho letto/ }));
    send.focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onSend).toHaveBeenCalledWith({
      kind: 'referral',
      toOrganisationId: receivers[0]?.id,
      reason: 'Avvio del tirocinio',
      sharedKinds: ['progetto-personalizzato'],
    });
  },
};

export const AnsweredAndNotYetReceived: Story = {
  render: () => (
    <>
      {outcomes.map((outcome) => (
        <ReferralOutcome key={outcome.receiver} {...outcome} />
      ))}
    </>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('R-2026-0042 del 3 novembre 2026')).toBeVisible();
    await expect(canvas.getByText('Non c’è ancora la ricevuta di chi lo riceve.')).toBeVisible();
  },
};
