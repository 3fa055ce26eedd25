import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { drag, openedPicture, savedBy } from '../../.storybook/hand';
import { today } from '../stage.examples';
import { Ecomap } from './ecomap';
import { network } from './ecomap.examples';

const meta: Meta<typeof Ecomap> = { title: 'Famiglia/Ecomappa', component: Ecomap, args: { ...network, today } };
export default meta;
type Story = StoryObj<typeof Ecomap>;

export const Empty: Story = { args: { ties: [], onChange: fn() } };
export const ReadOnly: Story = {};

export const EditedByKeyboard: Story = {
  args: { onChange: fn() },
  play: async ({ canvas, userEvent, args }) => {
    canvas.getByRole('button', { name: 'Aggiungi un legame' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('textbox', { name: /Persona, gruppo/ })).toHaveFocus();
    await userEvent.keyboard('Parrocchia{Enter}');
    await expect(canvas.getByText('Parrocchia, della rete')).toBeVisible();
    await expect(args.onChange).toHaveBeenCalledOnce();
    canvas.getByRole('button', { name: 'Sposta Parrocchia' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(canvas.getByRole('button', { name: 'A sinistra' }));
    await expect(args.onChange).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
    await expect(canvas.queryByText('Parrocchia, della rete')).toBeNull();
  },
};

export const DrawnWithThePerson: Story = {
  args: { onChange: fn() },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const school = () => canvas.getByText('Consultorio').closest('g')?.querySelector('circle') as SVGCircleElement;
    const left = () =>
      school().getBoundingClientRect().left - canvas.getByText('Ex marito').getBoundingClientRect().left;
    const before = left();
    for (const hand of ['touch', 'pen', 'mouse'] as const) {
      await drag(school(), [-60, -30], hand);
      await waitFor(() => expect(left()).toBeLessThan(before - 50), { timeout: 5000 });
      await userEvent.click(canvas.getByRole('button', { name: 'Rimetti in ordine' }));
      await expect(left()).toBeCloseTo(before, 0);
    }
    await expect(args.onChange).not.toHaveBeenCalled();
    await drag(school(), [0, 0], 'mouse');
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /Persona, gruppo/ })).toHaveValue('Consultorio'), {
      timeout: 5000,
    });
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Qualità del legame' }), 'Forte');
    await userEvent.click(canvas.getByRole('button', { name: 'Fatto' }));
    await expect(canvas.getByText(/^Consultorio, un servizio, legame forte/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
    await expect(canvas.getByText(/^Consultorio, un servizio, legame debole/)).toBeVisible();
    await expect(canvas.getByRole('img', { name: /con 9 legami/ })).toBeVisible();
    await userEvent.clear(canvas.getByLabelText('Com’era il'));
    await userEvent.type(canvas.getByLabelText('Com’era il'), '2023-01-01');
    await expect(canvas.getByRole('img', { name: /con 8 legami/ })).toBeVisible();
    const svg = await savedBy(() => userEvent.click(canvas.getByRole('button', { name: 'Salva come SVG' })));
    const file = new DOMParser().parseFromString(await svg.text(), 'image/svg+xml');
    await expect(file.documentElement.textContent).toContain('Lia Fittizi');
    const png = await savedBy(() => userEvent.click(canvas.getByRole('button', { name: 'Salva come PNG' })));
    const { width } = (canvasElement.querySelector('svg[role=img]') as SVGSVGElement).viewBox.baseVal;
    await expect(await openedPicture(png)).toEqual({ width: Math.floor(width * 2), drawn: true });
    await userEvent.click(canvas.getByRole('button', { name: 'Stampa' }));
    const paper = [...document.querySelectorAll('iframe')].at(-1)?.contentDocument;
    await expect(paper?.querySelector('svg')?.textContent).toContain('Ex marito');
    await expect(paper?.body.textContent).toContain('Fonte di stress');
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  },
};
