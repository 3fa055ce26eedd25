import type { Meta, StoryObj } from '@storybook/react-vite';
import { deadlines } from './case.examples';
import { DeadlineList } from './deadline-list';

const meta: Meta<typeof DeadlineList> = { title: 'Percorso/Scadenze', component: DeadlineList };
export default meta;
type Story = StoryObj<typeof DeadlineList>;

export const None: Story = { args: { deadlines: [] } };
export const EachStanding: Story = { args: { deadlines } };
