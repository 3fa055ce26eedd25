import type { Meta, StoryObj } from '@storybook/react-vite';
import { caseIn, procedure } from './case.examples';
import { PhaseStepper } from './case-parts';

const meta: Meta<typeof PhaseStepper> = { title: 'Percorso/Fasi', component: PhaseStepper, args: { procedure } };
export default meta;
type Story = StoryObj<typeof PhaseStepper>;

export const First: Story = { args: { state: caseIn(0) } };
export const Midway: Story = { args: { state: caseIn(2) } };
export const Concluded: Story = { args: { state: caseIn(procedure.phases.length - 1, 'concluded') } };
