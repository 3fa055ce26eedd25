import type { Issue } from '@cartella/core';
import type { FormDraft, FormStore } from '@cartella/forms';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { DraftConflictResolver } from '../conflict';
import { AutosaveStatus, type SaveAnswer, useAutosave } from '../draft';
import { beginEveryKind, beginTwoPages } from './form.examples';
import { FormView, type FormViewProps } from './form-view';

interface FaultProps extends Pick<FormViewProps, 'onSubmit'> {
  readonly begin: () => FormStore;
  readonly save: (draft: FormDraft) => Promise<SaveAnswer>;
  readonly channel?: string;
}

function Window({ begin, save, onSubmit, channel }: FaultProps) {
  const [store] = useState(begin);
  const state = useAutosave(store, save, channel === undefined ? {} : { channel });
  return (
    <>
      <FormView store={store} mode="operator" onSubmit={onSubmit} footer={<AutosaveStatus state={state} />} />
      {state.kind === 'conflict' && <DraftConflictResolver store={store} state={state} />}
    </>
  );
}

const meta: Meta<typeof Window> = {
  title: 'Modulo/Guasti e testi ostili',
  component: Window,
  args: { begin: beginEveryKind, save: fn(async () => true), onSubmit: fn(async () => []) },
};
export default meta;
type Story = StoryObj<typeof Window>;

export const AMillionCharactersPasted: Story = {
  play: async ({ canvas, userEvent }) => {
    const name = canvas.getByRole<HTMLInputElement>('textbox', { name: /Cognome/ });
    const pasted = 'à'.repeat(1_000_000);
    await userEvent.clear(name);
    await userEvent.click(name);
    const begun = performance.now();
    await userEvent.paste(pasted);
    await userEvent.tab();
    await expect(performance.now() - begun).toBeLessThan(5000);
    await expect(name.value.length).toBe(1_000_000);
    await canvas.findByText(/120 caratteri/);
    await userEvent.clear(name);
    await userEvent.type(name, 'Fittizia');
    await userEvent.tab();
    await waitFor(() => expect(canvas.queryByText(/120 caratteri/)).toBeNull());
  },
};

export const HostileTextIsInert: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const name = canvas.getByRole<HTMLInputElement>('textbox', { name: /Cognome/ });
    await userEvent.clear(name);
    await userEvent.click(name);
    await userEvent.paste('<img src=x onerror="document.title=1"><script>document.title=1</script>\u202Egnp.exe\u0007');
    await userEvent.tab();
    // What turns the line around, and what no keyboard writes, is left out of the answer.
    await expect(name).toHaveValue('<img src=x onerror="document.title=1"><script>document.title=1</script>gnp.exe');
    const note = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: /Note/ });
    await userEvent.click(note);
    await userEvent.paste('prima\r\nseconda\u2066\u0000');
    await userEvent.tab();
    await expect(note).toHaveValue('prima\nseconda');
    await expect(canvasElement.querySelector('img, script')).toBeNull();
    await expect(document.title).not.toBe('1');
  },
};

export const NetworkLostWhileSaving: Story = {
  args: {
    save: fn(async () => {
      throw new TypeError('network');
    }),
  },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: /Note/ }), 'Ha perso il lavoro');
    await canvas.findByText(/Bozza non salvata: riprovo/, {}, { timeout: 3000 });
    await expect(canvas.getByRole('textbox', { name: /Note/ })).toHaveValue('Ha perso il lavoro');
    await expect(args.save).toHaveBeenCalled();
  },
};

export const NetworkLostWhileSending: Story = {
  args: {
    begin: () => beginTwoPages({ values: { a: { name: 'Fittizia', day: '1984-02-03' } } }),
    onSubmit: fn(async () => {
      throw new TypeError('network');
    }),
  },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: /Note/ }), 'Resta qui');
    await userEvent.click(canvas.getByRole('button', { name: 'Registra' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Non è stato possibile inviare');
    await expect(canvas.getByRole('textbox', { name: /Note/ })).toHaveValue('Resta qui');
    await userEvent.click(canvas.getByRole('button', { name: 'Registra' }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledTimes(2));
  },
};

let answer: (issues: readonly Issue[]) => void = () => undefined;

export const NothingIsTypedIntoWhatIsBeingSent: Story = {
  args: {
    begin: () => beginTwoPages({ values: { a: { name: 'Fittizia', day: '1984-02-03', note: 'prima' } } }),
    onSubmit: fn(() => new Promise<readonly Issue[]>((resolve) => (answer = resolve))),
  },
  play: async ({ args, canvas, userEvent }) => {
    const name = canvas.getByRole('textbox', { name: /Cognome/ });
    await userEvent.type(name, '{Enter}');
    await userEvent.keyboard(' che nessuno leggerebbe');
    await expect(name).toHaveValue('Fittizia');
    await expect(canvas.getByRole('button', { name: 'Registra' })).toHaveAttribute('aria-disabled', 'true');
    answer([]);
    // Whoever was writing goes on where they were.
    await waitFor(() => expect(name).toHaveFocus());
    await userEvent.keyboard(' Prova');
    await expect(name).toHaveValue('Fittizia Prova');
    await expect(args.onSubmit).toHaveBeenCalledOnce();
  },
};

const known = { values: { a: { name: 'Fittizia', day: '1984-02-03', note: 'prima' } } };

/** Saves, after having once answered something else. */
function answering(first: SaveAnswer): FaultProps['save'] {
  const answers = [first];
  return async () => answers.shift() ?? true;
}

/** What the other window of the same person saved, as the server gives it back. */
function savedElsewhere(values: Record<string, unknown>): FormDraft {
  return { form: { id: 'esempio', version: '1.0.0' }, values: { a: { ...known.values.a, ...values } }, texts: {} };
}

export const TwoWindowsOnDifferentQuestions: Story = {
  args: {
    begin: () => beginTwoPages(known),
    save: answering({ theirs: savedElsewhere({ name: 'Collaudo' }) }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: /Note/ }), ' e dopo');
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /Cognome/ })).toHaveValue('Collaudo'), {
      timeout: 4000,
    });
    await expect(canvas.getByRole('textbox', { name: /Note/ })).toHaveValue('prima e dopo');
    await canvas.findByText(/Bozza salvata/, {}, { timeout: 4000 });
  },
};

export const TwoWindowsOnTheSameQuestion: Story = {
  args: {
    begin: () => beginTwoPages(known),
    save: answering({ theirs: savedElsewhere({ note: 'altro' }) }),
  },
  play: async ({ canvas, userEvent }) => {
    const note = canvas.getByRole('textbox', { name: /Note/ });
    await userEvent.type(note, ' e dopo');
    const theirs = await canvas.findByRole('radio', { name: /un altro dispositivo: altro/ }, { timeout: 4000 });
    await expect(canvas.getByText('Prima: prima')).toBeVisible();
    canvas.getByRole('radio', { name: 'La tua: prima e dopo' });
    await expect(
      canvas.getByText(/Un’altra finestra o un altro dispositivo ha risposto diversamente a una domanda/),
    ).toBeVisible();
    await expect(note).toHaveValue('prima e dopo');
    await userEvent.click(theirs);
    await userEvent.click(canvas.getByRole('button', { name: 'Registra le scelte' }));
    await expect(note).toHaveValue('altro');
  },
};

export const WindowsOfOneBrowserTellEachOther: Story = {
  args: { begin: () => beginTwoPages(known), channel: 'prova' },
  play: async ({ canvas, userEvent }) => {
    const other = new BroadcastChannel('cartella-draft:prova');
    const heard: unknown[] = [];
    other.addEventListener('message', ({ data }) => heard.push(data));
    await userEvent.type(canvas.getByRole('textbox', { name: /Note/ }), '!');
    await waitFor(() => expect(heard).toHaveLength(1), { timeout: 4000 });
    other.postMessage(savedElsewhere({ name: 'Collaudo', note: 'prima!' }));
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /Cognome/ })).toHaveValue('Collaudo'));
    other.close();
  },
};

export const ASecondDifferenceHidesNotTheFirst: Story = {
  args: { begin: () => beginTwoPages(known), channel: 'differenze' },
  play: async ({ canvas, userEvent }) => {
    const other = new BroadcastChannel('cartella-draft:differenze');
    const [name, note] = [/Cognome/, /Note/].map((question) => canvas.getByRole('textbox', { name: question }));
    await userEvent.type(note as HTMLElement, ' mia');
    await userEvent.type(name as HTMLElement, ' mia');
    other.postMessage(savedElsewhere({ note: 'prima loro' }));
    await canvas.findByRole('radio', { name: /dispositivo: prima loro/ });
    other.postMessage(savedElsewhere({ note: 'prima loro', name: 'Fittizia loro' }));
    await userEvent.click(await canvas.findByRole('radio', { name: /dispositivo: Fittizia loro/ }));
    // The first is still to be decided, and nobody can forget it.
    await userEvent.click(canvas.getByRole('radio', { name: /dispositivo: prima loro/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Registra le scelte' }));
    await expect(name).toHaveValue('Fittizia loro');
    await expect(note).toHaveValue('prima loro');
    other.close();
  },
};
