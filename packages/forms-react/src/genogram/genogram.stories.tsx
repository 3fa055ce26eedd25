import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { drag, openedPicture, savedBy } from '../../.storybook/hand';
import { today } from '../stage.examples';
import { Genogram } from './genogram';
import { family, focus } from './genogram.examples';

const meta: Meta<typeof Genogram> = { title: 'Famiglia/Genogramma', component: Genogram, args: { today } };
export default meta;
type Story = StoryObj<typeof Genogram>;

/** The symbol of a person, by the name written under it. */
function symbolOf(canvasElement: HTMLElement, name: string): Element {
  const label = [...canvasElement.querySelectorAll('svg[role=img] text')].find((text) => text.textContent === name);
  const symbol = label?.closest('.cartella-draggable')?.querySelector('rect, circle');
  if (symbol == null) throw new Error(`nobody is called ${name}`);
  return symbol;
}

export const Empty: Story = { args: { records: { persons: [], relationships: [] }, onChange: fn() } };
export const ReadOnly: Story = { args: { records: family, focus } };

export const EditedByKeyboard: Story = {
  args: { records: family, focus, onChange: fn() },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Aggiungi un familiare di Sara' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('textbox', { name: 'Nome' })).toHaveFocus();
    await userEvent.keyboard('Ugo');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Che cos’è' }), 'sorella o fratello');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Sesso' }), 'Maschio');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(canvas.getByRole('button', { name: 'Fatto' }));
    await expect(canvas.getByRole('rowheader', { name: 'Ugo' })).toBeVisible();
    await expect(canvas.getByText('Fatto: Ugo.')).toBeInTheDocument();
    await expect(canvas.getByText('Ugo è fratello di Sara')).toBeVisible();

    canvas.getByRole('button', { name: 'Modifica Ugo è fratello di Sara' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Gemelli' }), 'gemelli monozigoti');
    canvas.getByRole('button', { name: 'Fatto' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('Ugo è fratello di Sara, gemelli monozigoti')).toBeVisible();

    canvas.getByRole('button', { name: 'Sposta Ugo' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('button', { name: 'A sinistra' })).toHaveFocus();
    const before = symbolOf(canvas.getByRole('main'), 'Ugo').getBoundingClientRect().left;
    await userEvent.keyboard('{Enter}');
    await expect(symbolOf(canvas.getByRole('main'), 'Ugo').getBoundingClientRect().left).toBeCloseTo(before - 24, 0);
    await userEvent.click(canvas.getByRole('button', { name: 'Fatto' }));

    canvas.getByRole('button', { name: 'Togli Ugo' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.queryByRole('rowheader', { name: 'Ugo' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
    await expect(canvas.getByRole('rowheader', { name: 'Ugo' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Ripeti' }));
    await expect(canvas.queryByRole('rowheader', { name: 'Ugo' })).toBeNull();

    canvas.getByRole('button', { name: 'Aggiungi una gravidanza' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('combobox', { name: 'Di chi' })).toHaveDisplayValue('Lia');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Gravidanza' }), 'aborto spontaneo');
    canvas.getByRole('button', { name: 'Fatto' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText('gravidanza di Lia: aborto spontaneo')).toBeVisible();
  },
};

export const DrawnWithTheFamily: Story = {
  args: { records: family, focus, onChange: fn() },
  play: async ({ args, canvas, canvasElement, userEvent, step }) => {
    const at = (name: string) => symbolOf(canvasElement, name).getBoundingClientRect();
    for (const hand of ['mouse', 'touch', 'pen'] as const)
      await step(`a ${hand} drags, and it can be undone`, async () => {
        const before = at('Rino');
        await drag(symbolOf(canvasElement, 'Rino'), [40, -18], hand);
        await waitFor(() => expect(at('Rino').left - at('Pia').left).toBeGreaterThan(140), { timeout: 5000 });
        await userEvent.click(canvas.getByRole('button', { name: 'Annulla' }));
        await expect(at('Rino').left - at('Pia').left).toBeLessThan(before.width + 100);
      });
    await expect(args.onChange).not.toHaveBeenCalled();
    await step('a touch opens the person', async () => {
      await drag(symbolOf(canvasElement, 'Rino'), [1, 0], 'touch');
      await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Nome' })).toHaveValue('Rino'), {
        timeout: 5000,
      });
      await userEvent.click(canvas.getByRole('button', { name: 'Lascia com’era' }));
    });
    await step('as it was on a day', async () => {
      const drawing = within(canvas.getByRole('img', { name: /Genogramma con 20/ }));
      await expect(drawing.getByText('in attesa')).toBeVisible();
      await userEvent.selectOptions(
        canvas.getByRole('combobox', { name: 'Com’era' }),
        '1 aprile 2021: Tito entra nel nucleo',
      );
      await expect(canvas.getByRole('img', { name: /Genogramma con 19/ })).toBeVisible();
      await expect(canvas.queryByRole('rowheader', { name: 'Sara' })).toBeNull();
      await expect(canvas.getByText('Lia è madre di Rino')).toBeVisible();
      await expect(canvas.queryByText('Lia è madre di Sara')).toBeNull();
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Com’era' }), 'Oggi');
    });
  },
};

export const SavedAndOpenedAgain: Story = {
  args: { records: family, focus },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { width } = (canvasElement.querySelector('svg[role=img]') as SVGSVGElement).viewBox.baseVal;
    const svg = await savedBy(() => userEvent.click(canvas.getByRole('button', { name: 'Salva come SVG' })));
    const file = new DOMParser().parseFromString(await svg.text(), 'image/svg+xml');
    await expect(file.querySelector('parsererror')).toBeNull();
    await expect(file.documentElement.getAttribute('viewBox')).toMatch(/^0 0 /);
    await expect(file.documentElement.textContent).toContain('Lia');
    await expect(await svg.text()).not.toMatch(/var\(|class=/);
    const png = await savedBy(() => userEvent.click(canvas.getByRole('button', { name: 'Salva come PNG' })));
    await expect(png.type).toBe('image/png');
    await expect(await openedPicture(png)).toEqual({ width: Math.floor(width * 2), drawn: true });
    await userEvent.click(canvas.getByRole('button', { name: 'Stampa' }));
    const paper = [...document.querySelectorAll('iframe')].at(-1)?.contentDocument;
    await expect(paper?.querySelector('svg')?.textContent).toContain('Lia');
    await expect(paper?.body.textContent).toContain('gemelli monozigoti');
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  },
};
