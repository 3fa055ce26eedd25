import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { PersonSearch } from './person-search';
import { search } from './person-search.examples';

const meta: Meta<typeof PersonSearch> = {
  title: 'Famiglia/Ricerca di una persona',
  component: PersonSearch,
  args: { search, onChoose: fn(), onCreate: fn() },
};
export default meta;
type Story = StoryObj<typeof PersonSearch>;

export const FoundByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.queryByRole('button', { name: /nuova scheda/ })).toBeNull();
    canvas.getByRole('button', { name: 'Cerca' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText(/Scrivi il codice fiscale/)).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Cognome' }), 'Fittizi');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Nome' }), 'Lia{Enter}');
    await expect(await canvas.findByText('2 persone somiglianti')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'È Lia Fittizi' }));
    await expect(args.onChoose).toHaveBeenCalledOnce();
  },
};
