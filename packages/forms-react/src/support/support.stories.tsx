import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { type Measure, MonthlySupport } from './monthly-support';
import { measures } from './support.examples';

function Decided({ measures: initial }: { readonly measures: readonly Measure[] }) {
  const [all, setAll] = useState(initial);
  return (
    <MonthlySupport
      measures={all}
      onDecide={(one, decision) =>
        setAll(
          all.map((each) =>
            each === one ? { ...each, data: { ...each.data, ...decision, decidedOn: '2026-11-21' } } : each,
          ),
        )
      }
    />
  );
}

const meta: Meta<typeof MonthlySupport> = {
  title: 'Progetto/Sostegno mensile',
  component: MonthlySupport,
  args: { measures },
};
export default meta;
type Story = StoryObj<typeof MonthlySupport>;

export const Empty: Story = { args: { measures: [] } };
export const AsTheTutorSeesIt: Story = {};

export const RejectedByKeyboard: Story = {
  render: (args) => <Decided {...args} />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Respingi: novembre 2026, Laboratorio di sartoria' }).focus();
    await userEvent.keyboard('{Enter}{Enter}');
    await expect(canvas.getByText('Scrivi il motivo')).toBeVisible();
    await userEvent.keyboard('Mancano le presenze{Enter}');
    await expect(canvas.getByText('Mancano le presenze')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /^Conferma/ })).toBeNull();
  },
};

export const ConfirmedByKeyboard: Story = {
  render: (args) => <Decided {...args} />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: /^Conferma: novembre 2026/ }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('870,00 €')).toBeVisible();
  },
};
