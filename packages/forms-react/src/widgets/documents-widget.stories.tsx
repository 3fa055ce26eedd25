import { createIssue, failure, success } from '@cartella/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ComponentProps, useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';

import { type DocumentKeeper, FormEnvironmentProvider, useFormEnvironment } from '../environment';
import { FormView } from '../form';
import { exampleField, exampleStore } from '../stage.examples';

const isee = exampleField('a.isee', 'Attestazione ISEE', 'ISEE', { type: 'document', required: true });
const papers = exampleField('a.papers', 'Documenti', 'Documents', { type: 'documents', limits: { maxItems: 3 } });
const known = '01980000-0000-7000-8000-000000000001';

interface AttachProps {
  readonly send: DocumentKeeper['send'];
  readonly several?: boolean;
  readonly value?: unknown;
  readonly readOnly?: boolean;
  readonly onSubmit: ComponentProps<typeof FormView>['onSubmit'];
}

function Attach({ send, several = false, value, readOnly = false, onSubmit }: AttachProps) {
  const environment = useFormEnvironment();
  const field = { ...(several ? papers : isee), readOnly };
  const [store] = useState(() => exampleStore(field, { value }));
  const [documents] = useState<DocumentKeeper>(() => ({
    send,
    facts: async () => ({ title: 'attestazione.pdf', size: 81_920 }),
    megabytes: 1,
  }));
  return (
    <FormEnvironmentProvider {...environment} documents={documents}>
      <FormView store={store} onSubmit={onSubmit} />
    </FormEnvironmentProvider>
  );
}

const meta: Meta<typeof Attach> = {
  title: 'Campi/Documenti',
  component: Attach,
  args: { send: fn(async () => success(known)), onSubmit: fn(async () => []) },
};
export default meta;
type Story = StoryObj<typeof Attach>;

const file = (content: BlobPart, name: string) => new File([content], name);
const pdf = (name: string) => file('%PDF-1.7\n', name);
const bomb = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 1, 0, 0, 0, 1, 0, 0,
]);
const polyglot = `%PDF-1.7\nPK\u0005\u0006${'\0'.repeat(18)}`;

export const Empty: Story = {};
export const Answered: Story = { args: { value: known } };
export const ReadOnly: Story = { args: { value: known, readOnly: true } };

export const SeveralSentAndOneTakenAway: Story = {
  args: {
    several: true,
    send: fn(async ({ name }: File, onProgress) => {
      onProgress(0.4);
      return success(`01980000-0000-7000-8000-00000000000${name === 'uno.pdf' ? 1 : 2}`);
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(canvas.getByLabelText(/Allega un PDF/), [pdf('uno.pdf'), pdf('due.pdf')]);
    await waitFor(() => expect(canvas.getAllByText('attestazione.pdf (80 kB)')).toHaveLength(2));
    await userEvent.click(canvas.getAllByRole('button', { name: 'Togli: attestazione.pdf' })[0] as HTMLElement);
    await expect(canvas.getAllByText('attestazione.pdf (80 kB)')).toHaveLength(1);
    await waitFor(() => expect(canvas.getByLabelText(/Allega un PDF/)).toHaveFocus());
  },
};

export const WrongTypeBombAndTwoFilesInOne: Story = {
  args: { several: true },
  play: async ({ args, canvas, userEvent }) => {
    const input = canvas.getByLabelText<HTMLInputElement>(/Allega un PDF/);
    // Whatever the picker of the browser lets through.
    input.removeAttribute('accept');
    await userEvent.upload(input, [
      file('MZ', 'fattura.pdf'),
      file(bomb, 'foto.png'),
      file(polyglot, 'carta.pdf'),
      file(`%PDF-${'x'.repeat(1_048_577)}`, 'grande.pdf'),
      file('', 'vuoto.pdf'),
    ]);
    for (const sentence of [
      /fattura\.pdf: Questo tipo di documento non si può allegare/,
      /foto\.png: L’immagine è troppo grande per essere aperta/,
      /carta\.pdf: Il file contiene un altro file nascosto/,
      /grande\.pdf: Il documento è vuoto o troppo grande: al massimo 1 MB/,
      /vuoto\.pdf: Il documento è vuoto/,
    ])
      await canvas.findByText(sentence);
    await expect(args.send).not.toHaveBeenCalled();
  },
};

export const RefusedByWhoKeepsThem: Story = {
  args: { send: fn(async () => failure([createIssue('document.type')])) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(canvas.getByLabelText(/Allega un PDF/), pdf('uno.pdf'));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('uno.pdf: Questo tipo di documento');
  },
};

let connected = false;

export const NetworkLostOnTheWay: Story = {
  args: {
    send: fn(async (_: File, onProgress) => {
      onProgress(0.5);
      if (connected) return success(known);
      throw new TypeError('network');
    }),
  },
  play: async ({ args, canvas, userEvent }) => {
    connected = false;
    await userEvent.upload(canvas.getByLabelText(/Allega un PDF/), pdf('busta paga.pdf'));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('busta paga.pdf: non è arrivato. È ancora qui');
    await userEvent.click(canvas.getByRole('button', { name: 'Registra' }));
    await expect((await canvas.findAllByText(/Un documento non è ancora arrivato/)).length).toBeGreaterThan(0);
    await expect(args.onSubmit).not.toHaveBeenCalled();
    connected = true;
    await userEvent.click(canvas.getByRole('button', { name: 'Riprova: busta paga.pdf' }));
    await canvas.findByText('attestazione.pdf (80 kB)');
    await userEvent.click(canvas.getByRole('button', { name: 'Registra' }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce());
  },
};
