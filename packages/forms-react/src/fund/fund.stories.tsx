import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { BenefitList } from './benefit-list';
import { CostShares, type Shares } from './cost-shares';
import { benefits, commitments, funds } from './fund.examples';
import { FundResiduals } from './fund-residuals';

const meta: Meta<typeof FundResiduals> = {
  title: 'Erogazione/Fondi e quote',
  component: FundResiduals,
  args: { funds, commitments },
};
export default meta;
type Story = StoryObj<typeof FundResiduals>;

export const Residuals: Story = {};
export const AlreadyReceived: Story = {
  render: () => <BenefitList benefits={benefits} on="2026-11-21" />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('882,10 €')).toBeVisible();
    await expect(canvas.queryByText('Contributo affitto')).toBeNull();
  },
};
export const NoFund: Story = { args: { funds: [] } };

function Shared() {
  const [shares, setShares] = useState<Shares>({ amount: 125_000, personShare: 20_000 });
  return <CostShares shares={shares} onChange={setShares} />;
}

export const SharesByKeyboard: Story = {
  render: () => <Shared />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'A carico del servizio sanitario' }), '500,50');
    await expect(canvas.getByText(/Mancano 549,50/)).toBeVisible();
    canvas.getByRole('button', { name: 'Metti il resto a carico dell’ente' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText(/Le quote coprono il costo/)).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'A carico dell’ente' })).toHaveValue('549,50');
  },
};
