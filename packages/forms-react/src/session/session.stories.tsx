import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { TextBox } from '../control';
import { QuickExit } from './quick-exit';
import { SessionRescue, type SessionState } from './session-rescue';

const meta: Meta<typeof SessionRescue> = {
  title: 'Sicurezza dei dati/Sessione',
  component: SessionRescue,
  args: { onStay: fn(), onLeave: fn(), onSignIn: fn() },
};
export default meta;
type Story = StoryObj<typeof SessionRescue>;

function Page() {
  const [state, setState] = useState<SessionState>({ kind: 'open' });
  return (
    <>
      <TextBox label="Nota" onChange={() => setState({ kind: 'over' })} />
      <SessionRescue state={state} onStay={fn()} onLeave={fn()} onSignIn={() => setState({ kind: 'open' })} />
    </>
  );
}

export const Ending: Story = { args: { state: { kind: 'ending', minutesLeft: 2 } } };

export const BackToTheSameField: Story = {
  render: () => <Page />,
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: 'Nota' });
    await userEvent.type(field, 'a');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Entra di nuovo' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await expect(canvas.getByRole('alertdialog')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveValue('a');
  },
};

const leave = fn();
const wipe = fn();

export const QuickExitByKeyboard: Story = {
  render: () => <QuickExit to="https://example.org/" onExit={wipe} leave={leave} />,
  play: async ({ userEvent }) => {
    await userEvent.keyboard('{Shift}{Shift}a{Shift}{Shift}');
    await expect(leave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Shift}');
    await expect(leave).toHaveBeenCalledWith('https://example.org/');
    await expect(wipe).toHaveBeenCalledOnce();
    await expect(document.body).not.toBeVisible();
    document.body.style.visibility = '';
  },
};
