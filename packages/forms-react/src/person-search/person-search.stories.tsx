import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
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

const waiting: (() => void)[] = [];

export const WhatIsTypedSinceIsNotWhatWasLookedFor: Story = {
  args: { search: fn(() => new Promise<never[]>((resolve) => waiting.push(() => resolve([])))) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Cognome' }), 'Fittizi');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Nome' }), 'Lia{Enter}');
    await canvas.findByText('Ricerca…');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Nome' }), 'na');
    waiting.shift()?.();
    // Nobody has looked for Liana yet: no record of hers can be made.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(canvas.queryByRole('button', { name: /nuova scheda/ })).toBeNull();
    await userEvent.keyboard('{Enter}');
    waiting.shift()?.();
    await userEvent.click(await canvas.findByRole('button', { name: /nuova scheda/ }));
    await waitFor(() => expect(args.onCreate).toHaveBeenCalledWith(expect.objectContaining({ givenName: 'Liana' })));
  },
};
