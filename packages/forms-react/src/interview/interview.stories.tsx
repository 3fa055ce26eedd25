import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { today } from '../stage.examples';
import { begun, guide } from './interview.examples';
import { InterviewForm } from './interview-form';

const meta: Meta<typeof InterviewForm> = {
  title: 'Diario/Colloquio',
  component: InterviewForm,
  args: { guide, today, onRecord: fn(), onDraft: fn() },
};
export default meta;
type Story = StoryObj<typeof InterviewForm>;

export const Begun: Story = { args: { draft: begun } };

export const HeldByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    canvas.getByRole('button', { name: 'Registra il colloquio' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('combobox', { name: 'Chi è' })).toHaveFocus());
    await expect(canvas.getByText('Aggiungi almeno una persona presente')).toBeVisible();
    await userEvent.keyboard('{Tab}Lia Fittizi{Enter}');
    await expect(canvas.getByText('La persona: Lia Fittizi')).toBeVisible();
    canvas.getAllByRole('button', { name: 'Prendi appunti su: La richiesta' })[0]?.focus();
    await userEvent.keyboard('{Enter}');
    const note = canvas.getByRole('textbox', { name: 'Appunto' });
    await waitFor(() => expect(note).toHaveFocus());
    await userEvent.keyboard('Cerca casa.{Control>}{Enter}{/Control}');
    await expect(canvas.getByText('Tema: Lavoro e formazione')).toBeVisible();
    await expect(note).toHaveFocus();
    canvas.getByRole('button', { name: 'Non serve oggi: Lavoro e formazione' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('Tema: Chi può aiutare')).toBeVisible();
    canvas.getByRole('button', { name: 'Registra il colloquio' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onRecord).toHaveBeenCalledWith(
      {
        date: today,
        kind: 'first',
        participants: [{ relation: 'person', name: 'Lia Fittizi' }],
        passages: [{ nature: 'fact', text: 'La richiesta: Cerca casa.' }],
      },
      [],
    );
    await expect(canvas.getByText('Colloquio registrato.')).toBeVisible();
  },
};

export const PutInOrder: Story = {
  args: { draft: begun },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByText(/Un appunto è ancora da mettere in ordine/)).toBeVisible();
    const [topic] = canvas.getAllByRole('combobox', { name: 'Tema' }).slice(1);
    await userEvent.selectOptions(topic as HTMLElement, 'home');
    await expect(canvas.queryByText(/Un appunto è ancora da mettere in ordine/)).toBeNull();
    await expect(args.onDraft).toHaveBeenLastCalledWith(
      expect.objectContaining({ notes: [begun.notes[0], { ...begun.notes[1], topic: 'home' }] }),
    );
  },
};
