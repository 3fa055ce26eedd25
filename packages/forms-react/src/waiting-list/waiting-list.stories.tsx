import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { WaitingList } from './waiting-list';
import { ranking } from './waiting-list.examples';

const meta: Meta<typeof WaitingList> = { title: 'Elenchi/Graduatoria', component: WaitingList, args: ranking };
export default meta;
type Story = StoryObj<typeof WaitingList>;

export const Explained: Story = {
  play: async ({ canvas, userEvent }) => {
    const [first] = canvas.getAllByText(/Come si arriva/);
    if (first !== undefined) await userEvent.click(first);
    await expect(canvas.getAllByText('ISEE sotto 9.360 euro')[0]).toBeVisible();
  },
};
export const Empty: Story = { args: { ranked: [] } };
