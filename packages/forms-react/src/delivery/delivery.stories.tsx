import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { homeHelp } from './delivery.examples';
import { DeliveryPlan, type DeliveryPlanProps } from './delivery-plan';

function Edited({ lines: initial, ...props }: DeliveryPlanProps) {
  const [lines, setLines] = useState(initial);
  return <DeliveryPlan {...props} lines={lines} onChange={setLines} />;
}

const meta: Meta<typeof DeliveryPlan> = {
  title: 'Erogazione/Piano di erogazione',
  component: DeliveryPlan,
  args: homeHelp,
};
export default meta;
type Story = StoryObj<typeof DeliveryPlan>;

export const Empty: Story = { args: { lines: [] } };
export const ReadOnly: Story = {};

export const AuthorisedAndPaidByKeyboard: Story = {
  render: (args) => <Edited {...args} />,
  play: async ({ canvas, userEvent }) => {
    const december = canvas.getByRole('textbox', { name: 'Autorizzato, dicembre 2026' });
    await userEvent.type(december, '60');
    await expect(december).toHaveAccessibleDescription(/Il fondo non basta: ne restano 307,/);
    await expect(canvas.getByText('Residuo').nextSibling).toHaveTextContent('307,15 €');
    await userEvent.clear(december);
    await userEvent.type(december, '20{Tab}');
    await expect(canvas.getByText('Residuo').nextSibling).toHaveTextContent('150,70 €');
    canvas.getByRole('button', { name: 'Segna pagato: ottobre 2026' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('il 21 novembre 2026')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Segna pagato: novembre/ })).toBeNull();
    await expect(canvas.getByText('oltre l’autorizzato: serve un nuovo atto')).toBeVisible();
  },
};
