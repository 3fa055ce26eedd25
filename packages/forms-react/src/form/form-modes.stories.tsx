import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { beginEveryKind } from './form.examples';
import { FormView, type FormViewProps } from './form-view';

function ModeExample(props: Pick<FormViewProps, 'onSubmit' | 'mode'>) {
  const [store] = useState(beginEveryKind);
  return <FormView {...props} store={store} />;
}

const meta: Meta<typeof ModeExample> = {
  title: 'Modulo/Modi',
  component: ModeExample,
  args: { onSubmit: fn(async () => []) },
};
export default meta;
type Story = StoryObj<typeof ModeExample>;

export const Operator: Story = {
  args: { mode: 'operator' },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText('Preso da: Anagrafe del Comune')).toBeVisible();
    await expect(canvas.getByText('Riservato')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Registra' }));
    await waitFor(() => expect(canvas.getByText('c’è un problema')).toBeVisible());
    await userEvent.click(canvas.getByRole('radio', { name: 'Urgente' }));
    await userEvent.type(canvas.getByRole('textbox', { name: /Perché/ }), 'Sfratto domani');
    await userEvent.tab();
    await waitFor(() => expect(canvas.getByText('completa')).toBeVisible());
    await userEvent.click(canvas.getByRole('link', { name: 'Parte 2' }));
    await expect(canvas.getByRole('heading', { name: 'Parte 2' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Registra' }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce());
  },
};

export const Citizen: Story = {
  args: { mode: 'citizen' },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText(/Passo 1 di 5/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Avanti' }));
    await userEvent.click(canvas.getByRole('radio', { name: 'Urgente' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Avanti' }));
    await userEvent.type(canvas.getByRole('textbox', { name: /Perché/ }), 'Sfratto');
    await userEvent.keyboard('{Enter}');
    await canvas.findByText(/Passo 4 di 6/);
    await userEvent.click(canvas.getByRole('button', { name: 'Avanti' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Avanti' }));
    await canvas.findByText(/Controlla le risposte/);
    await expect(canvas.getByText('Sfratto')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Cambia Perché è urgente' }));
    await expect(canvas.getByRole('textbox', { name: /Perché/ })).toHaveValue('Sfratto');
    for (const _ of [1, 2, 3]) await userEvent.click(canvas.getByRole('button', { name: 'Avanti' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Registra' }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce());
  },
};
