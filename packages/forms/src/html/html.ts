import { writableText } from '../input';

/** Markup made by {@link html}, and by nothing else. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a place of a template; text is escaped, nothing at all is left out. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** Makes markup: whatever stands in a place is text, and stays text, unless it was itself made here. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((markup, string, index) => markup + writtenPart(parts[index - 1]) + string));
}

/** Writes attributes, those that are `true` without a value, those that are `false` or missing not at all. */
export function attributes(all: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const written = Object.entries(all).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  });
  return new Html(written.join(''));
}

function writtenPart(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(writtenPart).join('');
  return escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return writableText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
