import { describe, expect, it } from 'vitest';
import { publicPackages } from '../packs.mjs';
import { exists, readText } from './workspaces';

const headings = [
  'What',
  'When to use it, and when not',
  'Install',
  'Use',
  'API',
  'Extend without forking',
  'Compatibility',
  'Security and privacy',
  'Licence',
];

/** Finds what a README of a package lacks. Lines inside code blocks are not headings. */
function readmeProblems(name: string, text: string): string[] {
  const lines = text.replaceAll(/^```[\s\S]*?^```/gm, '').split('\n');
  const found = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
  const empty = headings.filter((heading) =>
    (lines.join('\n').split(`\n## ${heading}\n`)[1] ?? '').trim().startsWith('## '),
  );
  return [
    ...(lines[0] === `# ${name}` ? [] : [`title: # ${name}`]),
    ...(found.join('|') === headings.join('|') ? [] : [`headings: ${found.join(' · ')}`]),
    ...empty.map((heading) => `nothing under ${heading}`),
  ];
}

describe('the README of each package', () => {
  it.each(publicPackages())('$manifest.name has the title and the headings of all', ({ folder, manifest }) => {
    const file = `${folder}/README.md`;
    expect(exists(file) ? readmeProblems(manifest.name, readText(file)) : [`${file} is missing`]).toEqual([]);
  });
});

describe('the check of READMEs', () => {
  const good = `# @cartella/x\n\n${headings.map((heading) => `## ${heading}\n\nText.\n`).join('\n')}`;

  it('accepts the headings in their order, whatever code blocks hold', () => {
    expect(readmeProblems('@cartella/x', `${good}\n\`\`\`sh\n## not a heading\n\`\`\`\n`)).toEqual([]);
  });

  it.each([
    ['another title', good.replace('# @cartella/x', '# X')],
    ['a missing heading', good.replace('## API\n', '')],
    ['another order', good.replace('## Use\n', '## API\n')],
    ['an empty section', good.replace('## Licence\n\nText.', '## Licence\n').replace('## API\n\nText.\n', '## API\n')],
  ])('refuses %s', (_, text) => {
    expect(readmeProblems('@cartella/x', text)).not.toEqual([]);
  });
});
