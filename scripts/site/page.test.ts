import { describe, expect, it } from 'vitest';
import { renderPage, rewriteLink, sitePath } from './page.mjs';

const sources = new Set([
  'README.md',
  'README.it.md',
  'docs/guides/it/index.md',
  'docs/guides/en/index.md',
  'docs/adr/README.md',
]);

describe('a page of the site', () => {
  it('lies where its document lies', () => {
    expect(sitePath('README.it.md')).toBe('index.html');
    expect(sitePath('docs/adr/README.md')).toBe('adr/index.html');
    expect(sitePath('docs/guides/it/vendor.md')).toBe('guides/it/vendor.html');
  });

  it('links to pages of the site, and to the repository for the rest', () => {
    expect(rewriteLink('../../adr/README.md#why', 'docs/guides/it/index.md', sources)).toBe('../../adr/index.html#why');
    expect(rewriteLink('docs/guides/en/index.md', 'README.md', sources)).toBe('guides/en/index.html');
    expect(rewriteLink('../../../packages/core/src/', 'docs/guides/it/index.md', sources)).toMatch(
      /^https:.+\/packages\/core\/src$/,
    );
    expect(rewriteLink('https://example.org/a.md', 'README.md', sources)).toBe('https://example.org/a.md');
    expect(rewriteLink('#here', 'README.md', sources)).toBe('#here');
  });

  const html = renderPage(
    'docs/guides/it/index.md',
    '# Guide & co\n\n## Un titolo\n\n| a |\n| - |\n| <b>1</b> |\n\n```sh\nnpm start\n```\n',
    {
      sources,
      hasStories: false,
      hasVerdict: false,
    },
  );

  it('says its language, its title, and where the other language is', () => {
    expect(html).toContain('<html lang="it">');
    expect(html).toContain('<title>Guide &amp; co · Cartella</title>');
    expect(html).toContain('<a href="../en/index.html" hreflang="en" lang="en">English</a>');
  });

  it('can be read with a keyboard: a way past the menu, headings to link to, tables that scroll', () => {
    expect(html).toContain('<a class="skip" href="#content">');
    expect(html).toContain('<h2 id="un-titolo">');
    expect(html).toContain('<div class="table" tabindex="0">');
    expect(html).toContain('<pre tabindex="0"><code class="language-sh">npm start');
  });

  it('takes no markup from its text, and links to components only when they are there', () => {
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('storybook');
    expect(renderPage('README.md', '# Cartella', { sources, hasStories: true, hasVerdict: false })).toContain(
      'storybook/index.html',
    );
    expect(html).not.toContain('verdetto');
    const withVerdict = { sources, hasStories: false, hasVerdict: true };
    expect(renderPage('README.md', '# Cartella', withVerdict)).toContain('verdetto/en.html');
    expect(renderPage('docs/guides/it/index.md', '# Guide', withVerdict)).toContain('../../verdetto/index.html');
  });
});
