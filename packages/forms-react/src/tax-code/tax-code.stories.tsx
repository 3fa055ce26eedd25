import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { type TaxCodeAnswer, TaxCodeBox } from '.';
import { codes, findPlace, person } from './tax-code.examples';

function Typed({ value: initial }: { readonly value: TaxCodeAnswer }) {
  const [value, setValue] = useState<TaxCodeAnswer>(initial);
  return (
    <TaxCodeBox
      value={value}
      onChange={setValue}
      person={person}
      findPlace={findPlace}
      placeName={(belfiore) => (belfiore === 'A001' ? 'Borgo Esempio' : undefined)}
    />
  );
}

const meta: Meta<typeof Typed> = { title: 'Dati/Codice fiscale', component: Typed };
export default meta;
type Story = StoryObj<typeof Typed>;

export const Agrees: Story = { args: { value: codes.omocodia } };
export const Disagrees: Story = {
  args: { value: codes.other },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/3 parti non vanno d’accordo/)).toBeVisible();
    await expect(canvas.getByText('≠ non viene dal cognome scritto')).toBeVisible();
    await expect(canvas.getAllByText('✓ torna')).toHaveLength(3);
  },
};
export const Provisional: Story = { args: { value: codes.provisional } };

export const TypedByKeyboard: Story = {
  args: { value: undefined },
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('textbox', { name: 'Codice fiscale' });
    await userEvent.type(box, codes.half.toLowerCase());
    await expect(canvas.getByText('7 caratteri su 16')).toBeVisible();
    await expect(box).not.toHaveAttribute('aria-invalid');
    await userEvent.tab();
    await expect(box).toHaveAccessibleDescription(/^Sono 16 caratteri/);
    await userEvent.clear(box);
    await userEvent.click(box);
    await userEvent.paste(` ${codes.slip.slice(0, 6)} ${codes.slip.slice(6)}`);
    await expect(box).toHaveAccessibleDescription(/errore di battitura/);
    await userEvent.clear(box);
    canvas.getByRole('button', { name: 'Calcola dai dati scritti' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(box).toHaveValue('');
    canvas.getByRole('button', { name: 'Usa questo codice' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(box).toHaveValue(codes.own);
    await expect(canvas.getByText(/Tutte le parti vanno d’accordo/)).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Non c’è, perché' }), 'refused');
    await expect(canvas.queryByRole('textbox')).toBeNull();
  },
};
