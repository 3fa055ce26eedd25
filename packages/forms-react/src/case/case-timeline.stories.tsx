import type { Meta, StoryObj } from '@storybook/react-vite';
import { entries, procedure } from './case.examples';
import { CaseTimeline } from './case-timeline';

const meta: Meta<typeof CaseTimeline> = { title: 'Percorso/Storia', component: CaseTimeline, args: { procedure } };
export default meta;
type Story = StoryObj<typeof CaseTimeline>;

export const Empty: Story = { args: { entries: [] } };
export const Some: Story = { args: { entries } };
