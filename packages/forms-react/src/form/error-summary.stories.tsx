import type { Meta, StoryObj } from '@storybook/react-vite';
import { ErrorSummary } from './error-summary';
import { beginTwoPages, problems } from './form.examples';

const meta: Meta<typeof ErrorSummary> = {
  title: 'Modulo/Riepilogo dei problemi',
  component: ErrorSummary,
  args: { store: beginTwoPages() },
};
export default meta;
type Story = StoryObj<typeof ErrorSummary>;

export const One: Story = { args: { issues: problems.slice(0, 1) } };
export const Several: Story = { args: { issues: problems } };
export const OfTheWhole: Story = { args: { issues: problems.slice(2) } };
