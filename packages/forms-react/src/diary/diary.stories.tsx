import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { today } from '../stage.examples';
import { Diary } from './diary';
import { lines } from './diary.examples';
import { DiaryEntryForm } from './diary-entry-form';

const meta: Meta<typeof Diary> = { title: 'Diario/Diario', component: Diary, args: { lines } };
export default meta;
type Story = StoryObj<typeof Diary>;

export const Empty: Story = { args: { lines: [] } };
export const Some: Story = {};

const record = fn();

export const RecordedByKeyboard: Story = {
  render: () => <DiaryEntryForm today={today} onRecord={record} onDraft={fn()} />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Registra la voce' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('Scrivi qualcosa')).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Testo' })).toHaveFocus());
    await userEvent.keyboard('Telefonata alla scuola.');
    canvas.getByRole('button', { name: 'Aggiungi un passaggio' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getAllByRole('textbox', { name: 'Testo' })[1]).toHaveFocus());
    await userEvent.keyboard('Da risentire.');
    canvas.getByRole('button', { name: 'Registra la voce' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(record).toHaveBeenCalledWith({
      date: today,
      kind: 'note',
      passages: [
        { nature: 'fact', text: 'Telefonata alla scuola.' },
        { nature: 'opinion', text: 'Da risentire.' },
      ],
    });
    await expect(canvas.getByText('Voce registrata.')).toBeVisible();
  },
};
