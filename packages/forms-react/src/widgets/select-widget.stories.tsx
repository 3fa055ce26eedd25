import type { Meta, StoryObj } from '@storybook/react-vite';
import { FieldExample } from '../stage.examples';
import { examples } from './widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Scelta da un menu', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.select.empty };
export const Answered: Story = { args: examples.select.answered };
export const Wrong: Story = { args: examples.select.wrong };
export const Absent: Story = { args: examples.select.absent };
