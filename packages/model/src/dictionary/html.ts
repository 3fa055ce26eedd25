import { type Label, type Locale, labelIn } from '@cartella/core';
import { purposeLabels } from '../element/purpose';
import type { JsonSchema } from '../schema';
import { type DictionaryRow, dictionaryRows, type Examples, withExamples } from './rows';

const words = {
  title: { it: 'Dizionario dei dati della cartella sociale', en: 'Data dictionary of the social record' },
  records: { it: 'Schede', en: 'Records' },
  element: { it: 'Dato', en: 'Element' },
  meaning: { it: 'Significato', en: 'Meaning' },
  form: { it: 'Forma', en: 'Form' },
  protection: { it: 'Tutela', en: 'Protection' },
  norm: { it: 'Norma', en: 'Norm' },
  required: { it: 'obbligatorio', en: 'required' },
  list: { it: 'elenco', en: 'list' },
  example: { it: 'per esempio', en: 'for example' },
  common: { it: 'dato comune', en: 'common' },
  special: { it: 'categoria particolare', en: 'special category' },
  judicial: { it: 'dato giudiziario', en: 'judicial' },
  sealed: { it: 'sigillato', en: 'sealed' },
} as const satisfies Readonly<Record<string, Label>>;

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#17324d}' +
  'table{border-collapse:collapse;width:100%;margin:1rem 0 3rem}caption{text-align:start;padding-bottom:.5rem}' +
  'th,td{border-bottom:1px solid #c5c7c9;padding:.5rem;text-align:start;vertical-align:top}' +
  'code{font-size:.875em;overflow-wrap:anywhere}small{color:#455b71}nav ul{columns:3 14rem}';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Writes the data dictionary of some schemas as one page that a social worker can read, in a language. */
export function dictionaryPage(schemas: readonly JsonSchema[], locale: Locale, examples: Examples = {}): string {
  const say = (label: Label) => escaped(labelIn(label, locale));
  const index = schemas.map((schema) => `<li><a href="#${schema['x-kind']}">${say(labelOf(schema))}</a></li>`);
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${say(words.title)}</title><style>${style}</style></head><body><main>`,
    `<h1>${say(words.title)}</h1><nav aria-label="${say(words.records)}"><ul>${index.join('')}</ul></nav>`,
    ...schemas.map((schema) => section(schema, say, locale, examples)),
    '</main></body></html>\n',
  ].join('\n');
}

type Say = (label: Label) => string;

function section(schema: JsonSchema, say: Say, locale: Locale, examples: Examples): string {
  const heads = [words.element, words.meaning, words.form, words.protection, words.norm];
  const description = String(schema['description'] ?? '').split(' — ')[locale === 'it' ? 0 : 1] ?? '';
  const rows = withExamples(dictionaryRows(schema), examples).filter(({ path }) => path.startsWith('data.'));
  return [
    `<section><h2 id="${schema['x-kind']}">${say(labelOf(schema))}</h2><p>${escaped(description)}</p>`,
    `<table><caption><code>${schema['x-kind']}/${schema['x-version']}</code></caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => line(row, say)),
    '</tbody></table></section>',
  ].join('\n');
}

function line(row: DictionaryRow, say: Say): string {
  const { label, description, norm, sensitivity, purpose, example } = row;
  const protection = sensitivity in words ? say(words[sensitivity as 'common']) : '';
  const why = purpose in purposeLabels ? say(purposeLabels[purpose as keyof typeof purposeLabels]) : '';
  const cells = [
    `<strong>${say(label)}</strong><br><code>${escaped(row.path.slice('data.'.length))}</code>`,
    `${description === undefined ? '' : say(description)}${valuesOf(row, say)}${example === undefined ? '' : `<p><small>${say(words.example)} ${escaped(example)}</small></p>`}`,
    `${escaped(row.type)}${row.required ? `, ${say(words.required)}` : ''}${row.vocabulary ? `<br>${say(words.list)} <code>${escaped(row.vocabulary)}</code>` : ''}`,
    `${protection}<br><small>${why}</small>`,
    norm === undefined ? '' : escaped([norm.citation ?? norm.urn, norm.article].filter(Boolean).join(', ')),
  ];
  return `<tr><th scope="row">${cells[0]}</th>${cells
    .slice(1)
    .map((text) => `<td>${text}</td>`)
    .join('')}</tr>`;
}

function valuesOf({ values }: DictionaryRow, say: Say): string {
  if (values === undefined) return '';
  return `<ul>${Object.values(values)
    .map((label) => `<li>${say(label)}</li>`)
    .join('')}</ul>`;
}

function labelOf(schema: JsonSchema): Label {
  return (schema['x-label'] ?? { it: schema['title'], en: schema['title'] }) as unknown as Label;
}
