import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { today } from '../stage.examples';
import { Diary } from './diary';
import { lines, templates } from './diary.examples';
import { DiaryEntryForm } from './diary-entry-form';

const meta: Meta<typeof Diary> = { title: 'Diario/Diario', component: Diary, args: { lines } };
export default meta;
type Story = StoryObj<typeof Diary>;

export const Empty: Story = { args: { lines: [] } };
export const Some: Story = {};

export const CorrectedNeverRewritten: Story = {
  args: { onCorrect: fn() },
  play: async ({ canvas, userEvent, args }) => {
    canvas.getByRole('button', { name: /^Aggiungi una correzione: .*12 novembre 2026/ }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onCorrect).toHaveBeenCalledWith(lines[0]?.entry);
    await expect(canvas.queryByRole('textbox')).toBeNull();
  },
};

export const FromAnOutline: Story = {
  render: () => <DiaryEntryForm today={today} templates={templates} onRecord={fn()} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Comincia da uno schema' }), templates[0].name);
    await waitFor(() => expect(canvas.getAllByRole('textbox', { name: 'Testo' })[0]).toHaveFocus());
    await expect(canvas.getAllByRole('textbox', { name: 'Testo' })).toHaveLength(3);
    await expect(canvas.queryByRole('combobox', { name: 'Comincia da uno schema' })).toBeNull();
  },
};

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

export const RefusedAndNotLost: Story = {
  render: () => <DiaryEntryForm today={today} onRecord={async () => false} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Testo' }), 'Telefonata alla scuola.');
    await userEvent.click(canvas.getByRole('button', { name: 'Registra la voce' }));
    // Long enough for whoever would clear it.
    await new Promise((done) => setTimeout(done, 50));
    await expect(canvas.getByRole('textbox', { name: 'Testo' })).toHaveValue('Telefonata alla scuola.');
    await expect(canvas.queryByText('Voce registrata.')).toBeNull();
  },
};
