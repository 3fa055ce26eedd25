import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { today } from '../stage.examples';
import { deFacto, persons, registered } from './household.examples';
import { HouseholdEditor, type HouseholdEditorProps } from './household-editor';
import { HouseholdImport } from './import-difference';

function Edited({ household: initial, ...props }: HouseholdEditorProps) {
  const [household, setHousehold] = useState(initial);
  return <HouseholdEditor {...props} household={household} onChange={setHousehold} />;
}

const meta: Meta<typeof HouseholdEditor> = {
  title: 'Famiglia/Nucleo',
  component: HouseholdEditor,
  args: { household: deFacto, persons, today },
};
export default meta;
type Story = StoryObj<typeof HouseholdEditor>;

export const ReadOnly: Story = {};

export const EditedByKeyboard: Story = {
  render: (args) => <Edited {...args} />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Esce dal nucleo: Tito Prova' }).focus();
    await userEvent.keyboard('{Enter}{Tab}Trasferimento{Enter}');
    await expect(canvas.getByText('Trasferimento')).toBeVisible();
    canvas.getByRole('button', { name: 'Aggiungi un componente' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Persona' }), 'Sara Prova');
    await userEvent.click(canvas.getByRole('button', { name: 'Aggiungi' }));
    await expect(canvas.getByRole('rowheader', { name: 'Sara Prova' })).toBeVisible();
  },
};

const apply = fn();

export const ImportedWithDifference: Story = {
  render: () => (
    <HouseholdImport
      household={deFacto}
      register={registered}
      source="ANPR"
      on={today}
      nameOf={(id) => persons.find((person) => person.id === id)?.name ?? ''}
      onApply={apply}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: /Tito Prova non risulta/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Riporta le 2 differenze scelte' }));
    await expect(apply).toHaveBeenCalledOnce();
  },
};
