// @vitest-environment happy-dom

import { virtual } from '@guidepup/virtual-screen-reader';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { components } from './components.examples';
import { LanguageProvider } from './language';
import { vocabularies } from './stage.examples';

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

let root: Root | undefined;
afterEach(async () => {
  await virtual.stop();
  act(() => root?.unmount());
  document.body.innerHTML = '';
});

const spoken = Object.entries(components).flatMap(([name, component]) =>
  (['it', 'en'] as const).map((locale) => [name, locale, component] as const),
);

// UPDATE: vitest run --project @cartella/forms-react -u
it.each(spoken)('%s is spoken as it always was (%s)', async (name, locale, component) => {
  const host = document.body.appendChild(document.createElement('main'));
  root = createRoot(host);
  act(() =>
    root?.render(
      <LanguageProvider locale={locale} vocabularies={vocabularies}>
        {component}
      </LanguageProvider>,
    ),
  );
  // What is looked up shows a moment later.
  await act(async () => {});
  await virtual.start({ container: host });
  const last = 'end of main';
  for (let step = 0; step < 1200 && (await virtual.lastSpokenPhrase()) !== last; step++) await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  expect(phrases.at(-1)).toBe(last);
  await expect(`${phrases.join('\n')}\n`).toMatchFileSnapshot(
    `../test/transcripts/${name.replaceAll(' ', '-')}.${locale}.txt`,
  );
});
