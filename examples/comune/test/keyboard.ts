import type { Page } from 'playwright';

/** Somebody who only has a keyboard; what they press is counted. */
export interface Keyboard {
  readonly page: Page;
  /** Moves to a link or button by its words and presses it; a heading tells that the next page has come. */
  press(name: string, arrival?: string): Promise<void>;
  /** Moves to a question and types the answer. */
  write(id: string, text: string): Promise<void>;
  /** Chooses in a drop-down by typing the beginning of the answer. */
  pick(id: string, text: string): Promise<void>;
  /** Looks an answer up in a list that is searched by typing. */
  look(id: string, typed: string): Promise<void>;
  /** Ticks a box or chooses among a few. */
  tick(id: string): Promise<void>;
  /**
   * Seconds that the work takes a person of middling skill, by the keystroke-level model (Card, Moran, Newell 1980): 0.28 s a key, 1.35 s
   * to make up one's mind for each answer.
   */
  seconds(): number;
}

/** Sits down at a page with a keyboard and nothing else. */
export function keyboardAt(page: Page): Keyboard {
  let keys = 0;
  let answers = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    keys += text.length;
    await page.keyboard.type(text);
  };
  const tabUntil = async (wanted: string, isThere: (wanted: string) => boolean) => {
    for (let steps = 0; steps < 250; steps += 1) {
      if (await page.evaluate(isThere, wanted)) return;
      await press('Tab');
    }
    throw new Error(`the Tab key never reaches ${wanted}`);
  };
  const tabTo = async (id: string) => {
    answers += 1;
    await page.locator(`#${id}`).waitFor();
    await tabUntil(id, (wanted) => document.activeElement?.id === wanted);
  };
  return {
    page,
    async press(name, arrival) {
      await page.locator('a, button, summary').filter({ hasText: name }).first().waitFor();
      await tabUntil(name, (wanted) => {
        const active = document.activeElement;
        return active !== document.body && active?.id !== 'contenuto' && active?.textContent?.trim() === wanted;
      });
      await press('Enter');
      if (arrival !== undefined) await page.getByRole('heading', { name: arrival, exact: true }).first().waitFor();
    },
    async write(id, text) {
      await tabTo(id);
      if (text !== '') await type(text);
    },
    async pick(id, text) {
      await tabTo(id);
      // Nobody chooses before there is something to choose from.
      await page.locator(`#${id} option:nth-child(2)`).waitFor({ state: 'attached' });
      await type(text);
      await press('Enter');
    },
    async look(id, typed) {
      await tabTo(id);
      await type(typed);
      // Who reads the list before choosing reads the one that answers the last letter.
      await page.locator('.cartella-options:not([hidden]):not([aria-busy=true]) [role=option]').first().waitFor();
      await press('ArrowDown');
      await press('Enter');
    },
    async tick(id) {
      await tabTo(id);
      await press('Space');
    },
    seconds: () => keys * 0.28 + answers * 1.35,
  };
}
