// One Markdown document as one accessible page of the site.
import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';

const repository = 'https://github.com/cartella-sociale/cartella/blob/main/';

/** Where a document of the repository lies in the site: `docs/guides/it/index.md` is `guides/it/index.html`. */
export function sitePath(/** @type {string} */ source) {
  if (source === 'README.it.md') return 'index.html';
  if (source === 'README.md') return 'en.html';
  return source
    .replace(/^docs\//, '')
    .replace(/README\.md$/, 'index.md')
    .replace(/\.md$/, '.html');
}

/** The language of a document: Italian where its path says so, English elsewhere. */
function languageOf(/** @type {string} */ source) {
  return /(^docs\/guides\/it\/|\.it\.md$)/.test(source) ? 'it' : 'en';
}

/** The same document in the other language, where there are two. */
function translationOf(/** @type {string} */ source) {
  if (source === 'README.md') return 'README.it.md';
  if (source === 'README.it.md') return 'README.md';
  const match = /^docs\/guides\/(it|en)\/(.+)$/.exec(source);
  return match === null ? undefined : `docs/guides/${match[1] === 'it' ? 'en' : 'it'}/${match[2]}`;
}

const words = {
  it: {
    skip: 'Vai al contenuto',
    guides: 'Guide',
    decisions: 'Decisioni',
    reference: 'Riferimento',
    stories: 'Componenti',
    verdict: 'Verdetto',
    other: 'English',
    nav: 'Principale',
  },
  en: {
    skip: 'Skip to content',
    guides: 'Guides',
    decisions: 'Decisions',
    reference: 'Reference',
    stories: 'Components',
    verdict: 'Verdict',
    other: 'Italiano',
    nav: 'Main',
  },
};

const anchorOf = (/** @type {string} */ heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

/**
 * @typedef {object} Site
 * @property {ReadonlySet<string>} sources - Documents that the site has.
 * @property {boolean} hasStories - Whether the components have been built beside it.
 * @property {boolean} hasVerdict - Whether the page of verdicts has been built beside it.
 */

/** A link of a document, from its page: to another page of the site, else to the file in the repository. */
export function rewriteLink(
  /** @type {string} */ link,
  /** @type {string} */ source,
  /** @type {ReadonlySet<string>} */ sources,
) {
  if (/^(\w+:|#)/.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = posix.join(posix.dirname(source), path).replace(/\/$/, '');
  const suffix = anchor === undefined ? '' : `#${anchor}`;
  if (!sources.has(target)) return repository + target + suffix;
  return posix.relative(posix.dirname(sitePath(source)), sitePath(target)) + suffix;
}

function renderer(/** @type {string} */ source, /** @type {ReadonlySet<string>} */ sources) {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  markdown.core.ruler.push('page', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'heading_open') token.attrSet('id', anchorOf(tokens[index + 1]?.content ?? ''));
      for (const child of token.children ?? []) {
        if (child.type === 'link_open')
          child.attrSet('href', rewriteLink(String(child.attrGet('href')), source, sources));
      }
    }
  });
  // What is wider than the window scrolls by itself, also from the keyboard.
  const fence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (...given) => (fence?.(...given) ?? '').replace('<pre>', '<pre tabindex="0">');
  markdown.renderer.rules['table_open'] = () => '<div class="table" tabindex="0"><table>\n';
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
  return markdown;
}

/** Writes the page of a document. */
export function renderPage(
  /** @type {string} */ source,
  /** @type {string} */ text,
  /** @type {Site} */ { sources, hasStories, hasVerdict },
) {
  const language = languageOf(source);
  const say = words[language];
  const here = posix.dirname(sitePath(source));
  const to = (/** @type {string} */ page) => posix.relative(here, page);
  const markdown = renderer(source, sources);
  const title = /^# (.+)$/m.exec(text)?.[1] ?? 'Cartella';
  const translation = translationOf(source);
  const other = language === 'it' ? 'en' : 'it';
  const links = [
    ['Cartella', to(language === 'it' ? 'index.html' : 'en.html')],
    [say.guides, to(`guides/${language}/index.html`)],
    [say.decisions, to('adr/index.html')],
    [say.reference, to('api/index.html')],
    ...(hasStories ? [[say.stories, to('storybook/index.html')]] : []),
    ...(hasVerdict ? [[say.verdict, to(language === 'it' ? 'verdetto/index.html' : 'verdetto/en.html')]] : []),
  ];
  const items = links.map(([label, href]) => `<a href="${href}">${label}</a>`);
  if (translation !== undefined)
    items.push(`<a href="${to(sitePath(translation))}" hreflang="${other}" lang="${other}">${say.other}</a>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markdown.utils.escapeHtml(title === 'Cartella' ? title : `${title} · Cartella`)}</title>
<link rel="stylesheet" href="${to('site.css')}">
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header><nav aria-label="${say.nav}">${items.join('\n')}</nav></header>
<main id="content" tabindex="-1">
${markdown.render(text)}</main>
</body>
</html>
`;
}
