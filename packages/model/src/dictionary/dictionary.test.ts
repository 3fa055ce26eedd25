import { describe, expect, it } from 'vitest';
import { recordKinds } from '../kinds';
import type { RecordDefinition } from '../record';
import { toJsonSchema } from '../schema';
import { type DictionaryRow, dictionaryCsv, dictionaryPage, dictionaryRows, examplesByKind, withExamples } from '.';

const schemas = Object.values(recordKinds).map((definition) =>
  toJsonSchema(definition as unknown as RecordDefinition, 'write'),
);
const rows = schemas.flatMap(dictionaryRows);

describe('the data dictionary', () => {
  it('tells label, class and purpose of every element in both languages', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(
      rows.filter(({ label, sensitivity, purpose }) => !label.it || !label.en || !sensitivity || !purpose),
    ).toEqual([]);
  });

  it('finds the code list and the type of what is governed, also inside lists and absences', () => {
    const find = (path: string) => rows.find((row) => row.kind === 'person' && row.path === path);
    expect(find('data.citizenships')).toMatchObject({ vocabulary: 'citizenships', type: 'string[]' });
    expect(find('data.taxCode')).toMatchObject({ type: 'tax-code', required: false });
    expect(find('data.addresses[].comune')).toMatchObject({ vocabulary: 'comuni' });
    expect(find('id')).toMatchObject({ type: 'uuid', required: true });
  });

  it('takes from whole records the examples that elements do not say', () => {
    const examples = examplesByKind([
      { kind: 'unit', data: { name: 'Sportello' } },
      { kind: 'unit', data: { name: 'Altro', parentId: 'x' } },
      { kind: 'person', data: { addresses: [{ kind: 'residence' }, { kind: 'domicile', note: '<scala B>' }] } },
    ]);
    const told = withExamples(rows, examples);
    const exampleOf = (kind: string, path: string) =>
      told.find((row) => row.kind === kind && row.path === path)?.example;
    expect(exampleOf('unit', 'data.name')).toBe('Segretariato sociale');
    expect(exampleOf('unit', 'data.parentId')).toBe('x');
    expect(exampleOf('person', 'data.addresses[].note')).toBe('<scala B>');
    expect(exampleOf('person', 'data.alias')).toBeUndefined();
    expect(dictionaryPage(schemas, 'it', examples)).toContain('per esempio &#60;scala B&#62;');
  });

  it('is CSV with a line for each element, and no cell that a spreadsheet runs', () => {
    const [row] = rows as [DictionaryRow, ...DictionaryRow[]];
    const csv = dictionaryCsv([{ ...row, label: { it: '=1+1', en: 'a "b", c' } }]);
    expect(csv).toContain(`,'=1+1,"a ""b"", c",`);
    expect(dictionaryCsv(rows).trimEnd().split('\r\n').length).toBe(rows.length + 1);
  });

  it.each(['it', 'en'] as const)(
    'is a page in %s with a heading for each record and no markup from the data',
    (locale) => {
      const page = dictionaryPage(schemas, locale);
      expect(page.match(/<h2 /g)?.length).toBe(schemas.length);
      expect(page).toContain(`<html lang="${locale}">`);
      const odd = { ...schemas[0], 'x-label': { it: '<b>', en: '<b>' } } as (typeof schemas)[0];
      expect(dictionaryPage([odd], locale)).not.toContain('<b>');
    },
  );
});
