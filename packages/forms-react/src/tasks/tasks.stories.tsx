import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CheckAnswers } from './check-answers';
import { TaskList } from './task-list';
import { answers, tasks } from './tasks.examples';

const meta: Meta<typeof TaskList> = {
  title: 'Percorso/Compiti e verifica',
  component: TaskList,
  args: { groups: tasks },
};
export default meta;
type Story = StoryObj<typeof TaskList>;

export const Tasks: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Fatto 1 di 5')).toBeVisible();
    await expect(canvas.queryByRole('link', { name: 'Firme' })).toBeNull();
    await expect(canvas.getByRole('link', { name: 'Autonomia' })).toHaveAccessibleDescription('Cominciato');
  },
};
export const Answers: Story = { render: () => <CheckAnswers groups={answers} /> };
