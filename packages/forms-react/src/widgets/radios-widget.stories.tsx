import type { Meta, StoryObj } from '@storybook/react-vite';
import { FieldExample } from '../stage.examples';
import { examples } from './widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Scelta in vista', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.radios.empty };
export const Answered: Story = { args: examples.radios.answered };
export const Wrong: Story = { args: examples.radios.wrong };
