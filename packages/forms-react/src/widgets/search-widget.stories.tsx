import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { FormEnvironmentProvider, type FoundCode, useFormEnvironment } from '../environment';
import { FieldExample } from '../stage.examples';
import { examples } from './widgets.examples';

const meta: Meta<typeof FieldExample> = { title: 'Campi/Ricerca di un codice', component: FieldExample };
export default meta;
type Story = StoryObj<typeof FieldExample>;

export const Empty: Story = { args: examples.search.empty };
export const Answered: Story = { args: examples.search.answered };
export const Wrong: Story = { args: examples.search.wrong };
export const Absent: Story = { args: examples.search.absent };
export const Several: Story = { args: examples.codesSearch.empty };
export const SeveralAnswered: Story = { args: examples.codesSearch.answered };

export const ChosenByKeyboard: Story = {
  args: examples.search.empty,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('combobox', { name: 'Comune' });
    await userEvent.type(box, 'borgo');
    await canvas.findByText('3 voci trovate');
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}');
    const last = canvas.getByRole('option', { name: /Borgo Passato.*non più in uso/ });
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await expect(box).toHaveAttribute('aria-activedescendant', last.id);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect(box).toHaveValue('Borgo Finto');
    await expect(box).toHaveAttribute('aria-expanded', 'false');
  },
};

export const GivenUpByKeyboard: Story = {
  args: examples.search.answered,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('combobox', { name: 'Comune' });
    await waitFor(() => expect(box).toHaveValue('Borgo Esempio'));
    await userEvent.clear(box);
    await userEvent.type(box, 'borgo');
    await canvas.findByText('3 voci trovate');
    await userEvent.keyboard('{Escape}');
    await expect(box).toHaveValue('Borgo Esempio');
  },
};

export const TheOnlyOneTypedAndLeft: Story = {
  args: examples.search.empty,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('combobox', { name: 'Comune' });
    await userEvent.type(box, 'finto');
    await canvas.findByText('Una voce trovata');
    await userEvent.tab();
    await expect(box).toHaveValue('Borgo Finto');
  },
};

/** A list that answers when it is told to, as one far away would. */
function answeredLater() {
  const waiting: (() => void)[] = [];
  const render: Story['render'] = (args) => {
    const environment = useFormEnvironment();
    const searchVocabulary = async (vocabulary: string, query: string): Promise<readonly FoundCode[]> => {
      if (query.length > 2) await new Promise<void>((resolve) => waiting.push(resolve));
      return (await environment.searchVocabulary?.(vocabulary, query)) ?? [];
    };
    return (
      <FormEnvironmentProvider {...environment} searchVocabulary={searchVocabulary}>
        <FieldExample {...args} />
      </FormEnvironmentProvider>
    );
  };
  return { render, answer: () => waiting.splice(0).map((resolve) => resolve()) };
}

const slow = answeredLater();

export const TypedFasterThanAnswered: Story = {
  args: examples.search.empty,
  render: slow.render,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('combobox', { name: 'Comune' });
    await userEvent.type(box, 'bo');
    await canvas.findByText('3 voci trovate');
    await userEvent.type(box, 'rgo f{ArrowDown}{Enter}');
    await expect(box).toHaveValue('borgo f');
    await expect(canvas.getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
    slow.answer();
    await canvas.findByText('Una voce trovata');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect(box).toHaveValue('Borgo Finto');
  },
};

const slower = answeredLater();

export const LeftBeforeTheAnswer: Story = {
  args: examples.search.empty,
  render: slower.render,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('combobox', { name: 'Comune' });
    await userEvent.type(box, 'finto');
    await userEvent.tab();
    slower.answer();
    await waitFor(() => expect(box).toHaveValue('Borgo Finto'));
  },
};

const slowest = answeredLater();

export const ALateAnswerChangesNothingTypedSince: Story = {
  args: examples.search.empty,
  render: slowest.render,
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('combobox', { name: 'Comune' });
    await userEvent.type(box, 'finto');
    await userEvent.tab();
    // Until the answer comes, what was typed is there.
    await expect(box).toHaveValue('finto');
    await userEvent.clear(box);
    await userEvent.type(box, 'esem');
    slowest.answer();
    await canvas.findByText('Una voce trovata');
    await expect(box).toHaveValue('esem');
    await userEvent.keyboard('{Escape}');
    await expect(box).toHaveValue('');
  },
};

const late = answeredLater();

export const ALateAnswerBringsNothingBack: Story = {
  args: examples.codesSearch.answered,
  render: late.render,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'finto');
    const [first] = canvas.getAllByRole('button', { name: /Togli/ });
    await userEvent.click(first as HTMLElement);
    late.answer();
    await canvas.findByText('Borgo Finto');
    await expect(canvas.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Borgo Passato'),
      expect.stringContaining('Borgo Finto'),
    ]);
  },
};

let connected = false;

export const NetworkLostWhileSearching: Story = {
  args: examples.search.empty,
  render: (args) => {
    const environment = useFormEnvironment();
    const searchVocabulary = async (vocabulary: string, query: string): Promise<readonly FoundCode[]> => {
      if (!connected) throw new TypeError('network');
      return (await environment.searchVocabulary?.(vocabulary, query)) ?? [];
    };
    return (
      <FormEnvironmentProvider {...environment} searchVocabulary={searchVocabulary}>
        <FieldExample {...args} />
      </FormEnvironmentProvider>
    );
  },
  play: async ({ canvas, userEvent }) => {
    connected = false;
    const box = canvas.getByRole('combobox', { name: 'Comune' });
    await userEvent.type(box, 'finto');
    await expect(await canvas.findByText(/La ricerca non è riuscita/)).toBeVisible();
    await userEvent.tab();
    await expect(box).toHaveValue('finto');
    await expect(canvas.getByText(/La ricerca non è riuscita/)).toBeVisible();
    connected = true;
    await userEvent.click(box);
    await userEvent.tab();
    await waitFor(() => expect(box).toHaveValue('Borgo Finto'));
  },
};
