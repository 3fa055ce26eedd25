import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { given } from './consent.examples';
import { NoticeAndConsents } from './notice-and-consents';

const meta: Meta<typeof NoticeAndConsents> = {
  title: 'Riservatezza/Informativa e consensi',
  component: NoticeAndConsents,
  args: given,
};
export default meta;
type Story = StoryObj<typeof NoticeAndConsents>;

export const ReadOnly: Story = {};
export const NothingYet: Story = { args: { notice: undefined, consents: [], onGiveNotice: fn(), onDecide: fn() } };

export const RevokedByKeyboard: Story = {
  args: { onDecide: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.queryByRole('button', { name: /presa in carico/ })).toBeNull();
    await expect(canvas.getByText(/la persona, su carta/)).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Chi decide' }), 'parent');
    canvas.getByRole('button', { name: 'Revoca: Fotografie alle attività' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onDecide).toHaveBeenCalledWith(given.subjects[1], 'revoke', {
      givenBy: 'parent',
      method: 'paper',
    });
    await expect(canvas.getByText('Registrato: Fotografie alle attività.')).toBeInTheDocument();
  },
};
