import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { today } from '../stage.examples';
import { Ecomap } from './ecomap';
import { network } from './ecomap.examples';

const meta: Meta<typeof Ecomap> = { title: 'Famiglia/Ecomappa', component: Ecomap, args: { ...network, today } };
export default meta;
type Story = StoryObj<typeof Ecomap>;

export const Empty: Story = { args: { ties: [], onChange: fn() } };
export const ReadOnly: Story = {};

export const EditedByKeyboard: Story = {
  args: { onChange: fn() },
  play: async ({ canvas, userEvent, args }) => {
    canvas.getByRole('button', { name: 'Aggiungi un legame' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('textbox', { name: /Persona, gruppo/ })).toHaveFocus();
    await userEvent.keyboard('Parrocchia{Enter}');
    await expect(canvas.getByText('Parrocchia, della rete')).toBeVisible();
    await expect(args.onChange).toHaveBeenCalledOnce();
    canvas.getByRole('button', { name: 'Sposta Parrocchia' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(canvas.getByRole('button', { name: 'A sinistra' }));
    await expect(args.onChange).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
    await expect(canvas.queryByText('Parrocchia, della rete')).toBeNull();
  },
};
