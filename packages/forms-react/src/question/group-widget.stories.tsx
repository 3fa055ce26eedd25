import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { FieldExample } from '../stage.examples';
import { examples } from '../widgets/widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Gruppo che si ripete', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.group.empty };
export const Answered: Story = { args: examples.group.answered };
export const ReadOnly: Story = { args: examples.group.readOnly };

export const AddedAndRemovedByKeyboard: Story = {
  args: examples.group.answered,
  play: async ({ canvas, userEvent }) => {
    const add = canvas.getByRole('button', { name: 'Aggiungi: Obiettivo' });
    add.focus();
    await userEvent.keyboard('{Enter}');
    const third = canvas.getByRole('group', { name: 'Obiettivo 3' });
    await waitFor(() => expect(third.querySelector('input')).toHaveFocus());
    await userEvent.keyboard('Terzo');

    canvas.getByRole('button', { name: 'Togli: Obiettivo 1' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Obiettivo 1' })).toHaveFocus());
    const texts = canvas.getAllByRole('textbox', { name: /Che cosa cambia/ });
    await expect(texts.map((text) => (text as HTMLInputElement).value)).toEqual(['Lavora', 'Terzo']);

    canvas.getByRole('button', { name: 'Togli: Obiettivo 2' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(add).toHaveFocus());
  },
};
