import type { Meta, StoryObj } from '@storybook/react-vite';
import { steps } from './case.examples';
import { StepList } from './case-parts';

const meta: Meta<typeof StepList> = {
  title: 'Percorso/Che cosa fare',
  component: StepList,
  args: { link: (step) => <a href={`#${step.step}`}>{step.label.it}</a> },
};
export default meta;
type Story = StoryObj<typeof StepList>;

export const Nothing: Story = { args: { steps: [] } };
export const Some: Story = { args: { steps } };
export const BlockedOpened: Story = {
  args: { steps },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText(/Che cosa non si può fare ancora/));
  },
};
