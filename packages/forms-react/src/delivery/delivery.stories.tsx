import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { homeHelp } from './delivery.examples';
import { DeliveryPlan, type DeliveryPlanProps } from './delivery-plan';
import { DeliveryTermsEditor } from './delivery-terms-editor';

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

function Terms() {
  const [terms, setTerms] = useState(homeHelp.terms);
  return <DeliveryTermsEditor terms={terms} units={['hours', 'meals']} onChange={setTerms} />;
}

export const TermsByKeyboard: Story = {
  render: () => <Terms />,
  play: async ({ canvas, userEvent }) => {
    const [ente, others] = ['Ente, per cento', 'Terzi, per cento'].map((name) => canvas.getByRole('textbox', { name }));
    if (ente === undefined || others === undefined) throw new Error('the parts are not there');
    ente.focus();
    await userEvent.keyboard('40');
    await expect(canvas.getByText('Le parti fanno 90: devono fare cento.')).toBeVisible();
    others.focus();
    await userEvent.keyboard('10');
    await expect(canvas.getByText(/Le parti fanno cento/)).toBeVisible();
    canvas.getByRole('textbox', { name: 'Costo di una unità' }).focus();
    await userEvent.keyboard('{Control>}a{/Control}12,50{Tab}');
    await expect(canvas.getByRole('textbox', { name: 'Costo di una unità' })).toHaveValue('12,50');
  },
};

/** Whoever plans does not say what was given. */
export const PlannedOnly: Story = {
  args: { writable: ['planned', 'authorised'], onChange: fn() },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Autorizzato, dicembre 2026' })).toBeVisible();
    await expect(canvas.queryByRole('textbox', { name: /^Erogato/ })).toBeNull();
    await expect(canvas.queryByRole('button', { name: /^Segna pagato/ })).toBeNull();
  },
};

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
