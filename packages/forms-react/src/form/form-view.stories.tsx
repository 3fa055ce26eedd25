import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { beginTwoPages, problems } from './form.examples';
import { FormView, type FormViewProps } from './form-view';

function FormExample(props: Pick<FormViewProps, 'onSubmit' | 'footer'>) {
  const [store] = useState(beginTwoPages);
  return <FormView {...props} store={store} submitLabel="Registra" />;
}

const meta: Meta<typeof FormExample> = {
  title: 'Modulo/Modulo',
  component: FormExample,
  args: { onSubmit: fn(async () => []) },
};
export default meta;
type Story = StoryObj<typeof FormExample>;

export const Empty: Story = {};

export const MissingAnswers: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Avanti' }));
    const heading = canvas.getByRole('heading', { name: 'Ci sono 2 problemi da sistemare' });
    await waitFor(() => expect(heading).toHaveFocus());
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('textbox', { name: /Data di nascita/ })).toHaveFocus();
  },
};

export const WrittenByKeyboard: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('Fittizia{Tab}3/2/84{Enter}');
    await canvas.findByText(/Passo 2 di 2/);
    await userEvent.type(canvas.getByRole('textbox', { name: /Note/ }), 'Nulla');
    await userEvent.tab();
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Registra' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce());
  },
};

export const RefusedElsewhere: Story = {
  args: { onSubmit: fn(async () => problems) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('Fittizia{Tab}3/2/84{Enter}');
    await userEvent.click(await canvas.findByRole('button', { name: 'Registra' }));
    await canvas.findByText(/Passo 1 di 2/);
    await canvas.findByRole('heading', { name: 'Ci sono 3 problemi da sistemare' });
    await expect(canvas.getByRole('textbox', { name: /Cognome/ })).toHaveValue('Fittizia');
  },
};
