import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { MoneyBox } from './money-box';

function Typed({ max }: { readonly max?: number }) {
  const [value, setValue] = useState<number | undefined>(25_000);
  return (
    <div className="cartella-form">
      <MoneyBox label="Canone mensile" value={value} onChange={setValue} {...(max !== undefined && { max })} />
      <output>{value}</output>
    </div>
  );
}

const meta: Meta<typeof Typed> = { title: 'Dati/Importo', component: Typed };
export default meta;

export const TypedInItalianOrder: StoryObj<typeof Typed> = {
  args: { max: 200_000 },
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('textbox', { name: 'Canone mensile' });
    await expect(box).toHaveValue('250,00');
    await userEvent.clear(box);
    await userEvent.type(box, '1.250,5{Tab}');
    await expect(box).toHaveValue('1.250,50');
    await expect(canvas.getByText('125050')).toBeVisible();
    await userEvent.clear(box);
    await userEvent.type(box, '3000{Tab}');
    await expect(box).toHaveAccessibleDescription(/^Scrivi al massimo 2\.000,00/);
    await userEvent.clear(box);
    await userEvent.type(box, 'cento{Tab}');
    await expect(box).toHaveAccessibleDescription('Scrivi un importo, per esempio 250,00');
    await expect(canvas.queryByText('300000')).toBeNull();
  },
};
