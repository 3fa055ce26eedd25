import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { examples } from './instrument.examples';
import { InstrumentForm, type InstrumentFormProps } from './instrument-form';

function Answered({ answers: initial, ...props }: InstrumentFormProps) {
  const [answers, setAnswers] = useState(initial);
  return <InstrumentForm {...props} answers={answers} onChange={setAnswers} />;
}

const meta: Meta<typeof InstrumentForm> = {
  title: 'Valutazione/Strumento',
  component: InstrumentForm,
  render: (args) => <Answered {...args} />,
};
export default meta;
type Story = StoryObj<typeof InstrumentForm>;

export const Empty: Story = { args: examples.empty };
export const Compared: Story = { args: examples.complete };
export const ReadOnly: Story = { args: examples.complete, render: (args) => <InstrumentForm {...args} /> };
export const WithoutScores: Story = { args: examples.sheet };

export const CompletedByKeyboard: Story = {
  args: examples.begun,
  play: async ({ canvas, userEvent }) => {
    const next = () => canvas.getByRole('button', { name: /Vai alla prossima/ });
    await expect(canvas.getByText(/Mancano 3 risposte/)).toBeVisible();
    await expect(canvas.queryByText(/su 100/)).toBeNull();
    for (let missing = 3; missing > 0; missing--) {
      next().focus();
      await userEvent.keyboard('{Enter}{ArrowRight}');
    }
    await expect(canvas.getByText(/su 100/)).toBeVisible();
    await expect(canvas.getByText('Tutte le risposte ci sono.')).toBeVisible();
  },
};
