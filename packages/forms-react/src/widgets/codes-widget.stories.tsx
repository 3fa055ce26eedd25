import type { Meta, StoryObj } from '@storybook/react-vite';
import { FieldExample } from '../stage.examples';
import { examples } from './widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Più codici', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.codes.empty };
export const Answered: Story = { args: examples.codes.answered };
export const Wrong: Story = { args: examples.codes.wrong };
