import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { ServicePicker } from './service-picker';
import { services } from './service-picker.examples';

const meta: Meta<typeof ServicePicker> = {
  title: 'Progetto/Catalogo dei servizi',
  component: ServicePicker,
  args: { services, value: undefined, onChange: fn() },
};
export default meta;
type Story = StoryObj<typeof ServicePicker>;

export const ChosenByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Cerca nel catalogo' }), 'CASA');
    await expect(canvas.getByText('2 voci')).toBeVisible();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect(args.onChange).toHaveBeenCalledWith('home-care');
  },
};
export const Chosen: Story = { args: { value: 'rent-contribution' } };
