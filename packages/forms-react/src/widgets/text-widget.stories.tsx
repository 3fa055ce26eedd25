import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { FieldExample } from '../stage.examples';
import { examples } from './widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Testo, data, importo', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.text.empty };
export const Answered: Story = { args: examples.text.answered };
export const Wrong: Story = { args: examples.text.wrong };
export const ReadOnly: Story = { args: examples.text.readOnly };
export const DateEmpty: Story = { args: examples.text.date };
export const DateWrong: Story = { args: examples.text.dateWrong };
export const DateRefused: Story = { args: examples.text.dateRefused };
export const Money: Story = { args: examples.text.money };
export const DateWrittenShort: Story = {
  args: examples.text.date,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('textbox', { name: /Data di nascita/ });
    await userEvent.type(box, '3/2/84');
    await userEvent.tab();
    await expect(box).toHaveValue('03/02/1984');
  },
};
export const AbsenceChosenByKeyboard: Story = {
  args: examples.text.date,
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.tab();
    const choice = canvas.getByRole('combobox', { name: 'Non c’è una risposta' });
    await expect(choice).toHaveFocus();
    await userEvent.selectOptions(choice, 'refused');
    await expect(canvas.queryByRole('textbox')).toBeNull();
    await userEvent.selectOptions(choice, '');
    await expect(canvas.getByRole('textbox')).toHaveValue('');
  },
};
