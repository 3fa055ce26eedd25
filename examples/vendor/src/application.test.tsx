// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from './application';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'src')).filter((file) => !file.includes('.test.'));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const place = document.body.appendChild(document.createElement('div'));
  act(() => createRoot(place).render(<Application />));
});
afterEach(() => {
  document.body.innerHTML = '';
});

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === name || each.getAttribute('aria-label') === name,
  );

describe('two components in somebody else’s application', () => {
  it('draw the family and the scale, in English', () => {
    expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(/^Genogram with 3 people/);
    expect(document.body.textContent).toContain('Barthel index');
  });

  it('tell the application what changes', () => {
    const header = () => document.querySelector('header')?.textContent;
    act(() => button('Remove Ivo')?.click());
    expect(header()).toContain('2 people');
    act(() => button('Undo')?.click());
    expect(header()).toContain('3 people');
    act(() => document.querySelector<HTMLInputElement>('input[type=radio]')?.click());
    expect(header()).toContain('1 answers');
  });

  it('hand the family to the interchange package, which writes it as a table', () => {
    const table = decodeURIComponent(document.querySelector('a[download]')?.getAttribute('href') ?? '');
    expect(table.split(/\r?\n/).filter((line) => /;(Ada|Ugo|Ivo);/.test(line))).toHaveLength(3);
  });

  it('need neither our server nor our style, and only the packages that they name', () => {
    const text = sources.map((file) => read(`src/${file}`)).join('\n');
    expect(text).not.toMatch(/forms-react\/style\.css|bootstrap|@cartella\/server/);
    expect(Object.keys(JSON.parse(read('package.json')).dependencies)).toEqual([
      '@cartella/core',
      '@cartella/forms-react',
      '@cartella/interchange',
      '@cartella/model',
      'react',
      'react-dom',
    ]);
  });

  it('take the number of lines that the README says', () => {
    const linesOf = (file: string) => read(file).trimEnd().split('\n').length;
    expect(read('README.md')).toContain(`${linesOf('src/application.tsx')} lines`);
    expect(read('README.md')).toContain(`(profile/vendor.yaml) | ${linesOf('profile/vendor.yaml')} |`);
  });
});
