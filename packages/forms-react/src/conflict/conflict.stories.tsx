import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { conflicts } from './conflict.examples';
import { ConflictResolver } from './conflict-resolver';

const meta: Meta<typeof ConflictResolver> = {
  title: 'Sicurezza dei dati/Conflitto',
  component: ConflictResolver,
  args: { conflicts, theirName: 'Carla Verifica', onResolve: fn(), onLater: fn() },
};
export default meta;
type Story = StoryObj<typeof ConflictResolver>;

export const ResolvedByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('heading')).toHaveFocus();
    await userEvent.keyboard('{Tab} ');
    await expect(canvas.getByText('Resta da scegliere un dato')).toBeVisible();
    canvas.getByRole('button', { name: 'Registra le scelte' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onResolve).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('radio', { name: /Lavora da sei mesi/ }));
    canvas.getByRole('button', { name: 'Registra le scelte' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onResolve).toHaveBeenCalledWith({ reviewDate: 'mine', 'goals.0.indicator': 'theirs' });
  },
};
