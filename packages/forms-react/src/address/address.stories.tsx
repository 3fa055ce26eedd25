import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { today } from '../stage.examples';
import { addresses, contactPoints, nameOfComune } from './address.examples';
import { AddressList, ContactPointList } from './address-list';

const meta: Meta<typeof AddressList> = {
  title: 'Famiglia/Indirizzi e recapiti',
  component: AddressList,
  args: { addresses, today, nameOfComune },
};
export default meta;
type Story = StoryObj<typeof AddressList>;

export const WithAProtectedOne: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent('Indirizzo protetto');
    await expect(canvasElement.innerHTML).not.toContain('Segreta');
  },
};
export const None: Story = { args: { addresses: [] } };

export const Contacts: Story = {
  render: () => <ContactPointList contactPoints={contactPoints} />,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('link')).toHaveLength(2);
  },
};
