import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { today } from '../stage.examples';
import { Genogram } from './genogram';
import { family, focus } from './genogram.examples';

const meta: Meta<typeof Genogram> = { title: 'Famiglia/Genogramma', component: Genogram, args: { today } };
export default meta;
type Story = StoryObj<typeof Genogram>;

export const Empty: Story = { args: { records: { persons: [], relationships: [] }, onChange: fn() } };
export const ReadOnly: Story = { args: { records: family, focus } };

export const EditedByKeyboard: Story = {
  args: { records: family, focus, onChange: fn() },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Aggiungi una persona' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('textbox', { name: 'Nome' })).toHaveFocus();
    await userEvent.keyboard('Ugo{Enter}');
    await expect(canvas.getByRole('rowheader', { name: 'Ugo' })).toBeVisible();
    await expect(canvas.getByText('Fatto: Ugo.')).toBeInTheDocument();
    canvas.getByRole('button', { name: 'Togli Ugo' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.queryByRole('rowheader', { name: 'Ugo' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
    await expect(canvas.getByRole('rowheader', { name: 'Ugo' })).toBeVisible();
  },
};
