import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { PersonPapers } from './person-papers';
import { papers, renewed } from './person-papers.examples';

const meta: Meta<typeof PersonPapers> = {
  title: 'Famiglia/Documenti e titoli di soggiorno',
  component: PersonPapers,
  args: papers,
};
export default meta;
type Story = StoryObj<typeof PersonPapers>;

export const ReadOnly: Story = {};
export const None: Story = { args: { identity: [], permits: [], onSaveIdentity: fn(), onSavePermit: fn() } };
export const Renewing: Story = { args: { permits: renewed } };

export const RefusedAndNotLost: Story = {
  args: { onSaveIdentity: fn(async () => false), onSavePermit: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Aggiungi un documento' }));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Tipo' }), '3');
    await userEvent.type(canvas.getByRole('textbox', { name: /^Numero/ }), 'CA00000AA{Enter}');
    await waitFor(() => expect(args.onSaveIdentity).toHaveBeenCalledOnce());
    await expect(canvas.getByRole('textbox', { name: /^Numero/ })).toHaveValue('CA00000AA');
    await expect(canvas.queryByRole('button', { name: 'Aggiungi un documento' })).toBeNull();
  },
};

export const RenewedByKeyboard: Story = {
  args: { onSaveIdentity: fn(), onSavePermit: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByText('Scade il 15 dicembre 2026, fra 24 giorni')).toBeVisible();
    await expect(canvas.getByText('Scaduto il 31 gennaio 2025')).toBeVisible();
    canvas.getByRole('button', { name: 'Registra la ricevuta di rinnovo' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('textbox', { name: 'Numero della ricevuta' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('Scrivi il numero')).toBeVisible();
    await userEvent.keyboard('R12345678{Enter}');
    await expect(args.onSavePermit).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'renewal', kind: '5', number: 'R12345678', issuedOn: papers.today }),
      undefined,
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Aggiungi un documento' }));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Tipo' }), '3');
    await userEvent.tab();
    await userEvent.keyboard('U1A00000{Tab}{Tab}1/2/2026{Tab}1/2/2025{Tab}{Enter}');
    await expect(canvas.getByText('La scadenza non può venire prima del rilascio')).toBeVisible();
    await expect(args.onSaveIdentity).not.toHaveBeenCalled();
  },
};
