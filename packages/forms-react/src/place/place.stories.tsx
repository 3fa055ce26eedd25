import type { CivilDate } from '@cartella/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { places } from './place.examples';
import { PlaceBox } from './place-box';

function Chosen({ value: initial, on }: { readonly value?: string; readonly on?: CivilDate }) {
  const [value, setValue] = useState<string | undefined>(initial);
  return (
    <div className="cartella-form">
      <PlaceBox label="Luogo di nascita" places={places} value={value} onChange={setValue} {...(on && { on })} />
    </div>
  );
}

const meta: Meta<typeof Chosen> = { title: 'Dati/Comune o stato', component: Chosen };
export default meta;
type Story = StoryObj<typeof Chosen>;

export const OfToday: Story = { args: { value: 'A952' } };

export const FoundByKeyboard: Story = {
  args: { on: '1920-05-01' as CivilDate },
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('combobox', { name: 'Luogo di nascita' });
    await userEvent.type(box, 'girgen');
    await expect(await canvas.findByRole('option', { name: /Girgenti/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect(box).toHaveAccessibleDescription(/codice A089/);
    await expect(box).toHaveAccessibleDescription(/esistito fino al/);
  },
};
