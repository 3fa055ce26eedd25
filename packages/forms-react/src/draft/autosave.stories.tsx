import type { Meta, StoryObj } from '@storybook/react-vite';
import { AutosaveStatus } from './autosave';

const meta: Meta<typeof AutosaveStatus> = { title: 'Modulo/Stato della bozza', component: AutosaveStatus };
export default meta;
type Story = StoryObj<typeof AutosaveStatus>;

export const Idle: Story = { args: { state: { kind: 'idle' } } };
export const Saving: Story = { args: { state: { kind: 'saving' } } };
export const Saved: Story = { args: { state: { kind: 'saved', at: new Date('2026-11-21T09:30:00Z') } } };
export const Failed: Story = { args: { state: { kind: 'failed' } } };
