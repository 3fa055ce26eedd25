import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { today } from '../stage.examples';
import { deFacto, nextDoor, persons, registered } from './household.examples';
import { HouseholdEditor, type HouseholdEditorProps } from './household-editor';
import { HouseholdMerge } from './household-merge';
import { HouseholdSplit } from './household-split';
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

const split = fn();

export const SplitByKeyboard: Story = {
  render: () => <HouseholdSplit household={deFacto} persons={persons} today={today} onSplit={split} onCancel={fn()} />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Dividi il nucleo' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('Scegli chi esce')).toBeVisible();
    canvas.getByRole('checkbox', { name: 'Lia Fittizi' }).focus();
    await userEvent.keyboard(' {Tab} ');
    canvas.getByRole('textbox', { name: 'Motivo' }).focus();
    await userEvent.keyboard('Separazione');
    const from = canvas.getByRole('textbox', { name: 'Primo giorno del nuovo nucleo' });
    await userEvent.clear(from);
    await userEvent.type(from, '1/12/2026');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Intestatario del nuovo nucleo' }), 'Pia Finti');
    const outcome = canvas.getByRole('region', { name: 'Che cosa cambia' });
    await expect(outcome).toHaveTextContent(
      /Chi resta· Tito Prova.*Il nuovo nucleo\+ Lia Fittizi, dal 1 dicembre 2026/,
    );
    canvas.getByRole('button', { name: 'Dividi il nucleo' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(split).toHaveBeenCalledOnce();
    await expect(split.mock.calls[0]?.[1].members.map(({ kinship }: { kinship?: string }) => kinship)).toEqual([
      undefined,
      undefined,
    ]);
  },
};

const merge = fn();

export const MergedByKeyboard: Story = {
  render: () => (
    <HouseholdMerge
      household={deFacto}
      others={[
        { id: 'next', name: 'Nucleo di Sara Prova', household: nextDoor },
        { id: 'registered', name: 'Famiglia anagrafica', household: registered },
      ]}
      persons={persons}
      today={today}
      onMerge={merge}
      onCancel={fn()}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.queryByRole('option', { name: 'Famiglia anagrafica' })).toBeNull();
    await expect(canvas.getByRole('region', { name: 'Che cosa cambia' })).toHaveTextContent(/\+ Sara Prova, dal 21/);
    canvas.getByRole('textbox', { name: 'Motivo' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('Scrivi il motivo')).toBeVisible();
    await userEvent.keyboard('Convivenza{Enter}');
    await expect(merge).toHaveBeenCalledOnce();
  },
};
