import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { today } from '../stage.examples';
import { ordinary, withOmissions } from './isee.examples';
import { IseeCard } from './isee-card';

const meta: Meta<typeof IseeCard> = { title: 'Erogazione/ISEE', component: IseeCard, args: { today } };
export default meta;
type Story = StoryObj<typeof IseeCard>;

export const Valid: Story = { args: { isee: ordinary } };
export const NearItsEnd: Story = {
  args: { isee: ordinary, soon: 60 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Vale fino al 31 dicembre 2026: mancano 40 giorni')).toBeVisible();
  },
};
export const ExpiredWithOmissions: Story = { args: { isee: withOmissions } };
