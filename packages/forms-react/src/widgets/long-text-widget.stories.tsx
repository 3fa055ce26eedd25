import type { Meta, StoryObj } from '@storybook/react-vite';
import { FieldExample } from '../stage.examples';
import { examples } from './widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Testo lungo', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.longText.empty };
export const NearlyFull: Story = { args: examples.longText.nearlyFull };
