import { describe, expect, it } from 'vitest';
import { publicPackages } from '../packs.mjs';
import { headings, readmeProblems } from './readme';
import { exists, readText } from './workspaces';

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
    ['an empty section', good.replace('## API\n\nText.\n', '## API\n')],
    ['an empty last section', good.replace('## Licence\n\nText.', '## Licence\n')],
  ])('refuses %s', (_, text) => {
    expect(readmeProblems('@cartella/x', text)).not.toEqual([]);
  });
});
