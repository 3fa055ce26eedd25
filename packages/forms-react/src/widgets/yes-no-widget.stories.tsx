import type { Meta, StoryObj } from '@storybook/react-vite';
import { FieldExample } from '../stage.examples';
import { examples } from './widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Sì o no', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.yesNo.empty };
export const Answered: Story = { args: examples.yesNo.answered };
export const Wrong: Story = { args: examples.yesNo.wrong };
