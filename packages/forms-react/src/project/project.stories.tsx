import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor, within } from 'storybook/test';
import { today } from '../stage.examples';
import { project, reviewed } from './project.examples';
import { ProjectDifference } from './project-difference';
import { ProjectEditor } from './project-editor';
import { SignatureList } from './signature-list';

function Edited() {
  const [edited, setEdited] = useState(project);
  return <ProjectEditor project={edited} onChange={setEdited} />;
}

const meta: Meta<typeof ProjectEditor> = { title: 'Progetto/Progetto', component: ProjectEditor };
export default meta;
type Story = StoryObj<typeof ProjectEditor>;

export const EditedByKeyboard: Story = {
  render: () => <Edited />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Aggiungi un obiettivo' }).focus();
    await userEvent.keyboard('{Enter}');
    const third = canvas.getByRole('group', { name: 'Obiettivo 3' });
    await waitFor(() => expect(third).toHaveFocus());
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('Dorme la notte');
    await expect(canvas.getByDisplayValue('Dorme la notte')).toBeVisible();
    canvas.getByRole('button', { name: 'Togli l’obiettivo 3' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Obiettivo 2' })).toHaveFocus());
  },
};

export const SupportsByKeyboard: Story = {
  render: () => <Edited />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Aggiungi un sostegno' }).focus();
    await userEvent.keyboard('{Enter}');
    const support = within(canvas.getByRole('group', { name: 'Sostegno 1' }));
    await userEvent.type(support.getByRole('textbox', { name: 'Chi lo realizza' }), 'Cooperativa Esempio');
    await userEvent.selectOptions(support.getByRole('combobox', { name: 'Per quale obiettivo' }), 'Obiettivo 2');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Budget di progetto' }), '1200{Tab}');
    await expect(canvas.getByRole('textbox', { name: 'Budget di progetto' })).toHaveValue('1.200,00');
  },
};

export const Difference: Story = { render: () => <ProjectDifference before={project} after={reviewed} /> };
export const NoDifference: Story = { render: () => <ProjectDifference before={project} after={project} /> };

const sign = fn();

export const SignedByKeyboard: Story = {
  render: () => (
    <SignatureList
      parties={['person', 'tutor', 'operator']}
      signatures={[{ party: 'operator', name: 'Bruno Provetti', signedOn: '2026-11-20', method: 'digital' }]}
      today={today}
      onSign={sign}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Registra la firma: la persona' }).focus();
    await userEvent.keyboard('{Enter}Lia Fittizi{Enter}');
    await expect(sign).toHaveBeenCalledWith({ party: 'person', name: 'Lia Fittizi', signedOn: today, method: 'paper' });
  },
};
