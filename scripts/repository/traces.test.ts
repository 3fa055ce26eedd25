import { expect, it } from 'vitest';
import { listFiles, readText } from './workspaces';

// Written apart so that this file does not accuse itself.
const machine = new RegExp(String.raw`(?<![\w.:/-])/(?:work|root|home|Users|farm)${'/'}[a-z.]`, 'i');
const notes = new RegExp(`${'share'}d/(design|reference|hooks)|\\.${'librar'}y/`);
const unfinished = new RegExp(`\\b(${'TO'}DO|${'FIX'}ME)\\b`);
const unrun = new RegExp(String.raw`\b(it|test|describe)\.(${'ski'}p|${'onl'}y|${'tod'}o)\b`);

const isCode = (path: string) => /\.(ts|tsx|mjs|js)$/.test(path);

/** Finds what belongs to somebody's desk rather than to the project. */
function traces(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const where = `${path}:${index + 1}`;
    return [
      ...(machine.test(line) ? [`${where} names a path of a machine`] : []),
      ...(notes.test(line) ? [`${where} points outside the repository`] : []),
      ...(isCode(path) && unfinished.test(line) ? [`${where} is unfinished`] : []),
      ...(isCode(path) && unrun.test(line) ? [`${where} is a test that does not run`] : []),
    ];
  });
}

it('nothing in the repository points to a machine, to private notes, or to unfinished work', () => {
  const texts = listFiles().filter(
    (path) =>
      /(^|\.)(ts|tsx|mjs|js|json|md|ya?ml|html|css|sql|xml|xsd|txt|csv|sh|run|npmrc)$/.test(path) &&
      path !== 'package-lock.json',
  );
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.flatMap((path) => traces(path, readText(path)))).toEqual([]);
});

it.each([
  `cd /${'work'}/main`,
  `see ../${'share'}d/design/style.md`,
  `// ${'TO'}DO`,
  `it.${'ski'}p('a')`,
  `"/${'home'}/maria/x"`,
])('the check of traces sees `%s`', (line) => {
  expect(traces('a.ts', line)).toHaveLength(1);
});

it('the check of traces lets addresses of the web and of the application be', () => {
  expect(traces('a.ts', "fetch('https://example.org/home/page'); import './shared/layout';")).toEqual([]);
});
