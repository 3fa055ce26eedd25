import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { vocabularySet } from '../code-list';
import { codeIn, composeCrosswalks, invertCrosswalk } from '../crosswalk';
import { interventionKindsToSiussBenefits } from '../lists/intervention-crosswalks';
import { interventionKinds } from '../lists/intervention-kinds';
import { isPluggable, pluggableLists, readCodeTable, readCrosswalkTable } from '.';

const sources = [{ title: 'Copia di prova', licence: 'invented', retrieved: civilDate('2026-11-21') }];
const header = { id: 'cisis-services', version: 'prova', label: { it: 'Nomenclatore di prova' }, sources };
const rows = [
  { code: 'X1', it: 'Area inventata', en: '', parent: '' },
  { code: 'X1.1', it: 'Pasti a casa', en: 'Meals at home', parent: 'X1', measure: 'pasti', validFrom: '2013-01-01' },
  { code: 'X1.2', it: 'Pasti', parent: 'X1', validTo: '2012-12-31', replacedBy: 'X1.1 X1' },
];
const map = {
  id: 'cisis-to-kinds',
  version: '1',
  label: { it: 'Prova' },
  sources,
  from: 'cisis-services',
  to: 'intervention-kinds',
};

describe('a code system that an installation brings', () => {
  it('is declared with the reason why the kit has it not', () => {
    expect(pluggableLists.map(({ id }) => id)).toEqual(['icd', 'cisis-services', 'istat-services']);
    for (const { label, why } of pluggableLists) {
      for (const text of [label.it, label.en, why.it, why.en]) expect(text).toMatch(/\S/);
    }
    expect(isPluggable('icd')).toBe(true);
    expect(isPluggable('comuni')).toBe(false);
  });

  it('is read from a table, empty cells apart', () => {
    const read = readCodeTable(header, rows);
    expect(read).toMatchObject({
      ok: true,
      value: {
        id: 'cisis-services',
        entries: [
          { code: 'X1', label: { it: 'Area inventata' } },
          {
            code: 'X1.1',
            label: { it: 'Pasti a casa', en: 'Meals at home' },
            parent: 'X1',
            validFrom: '2013-01-01',
            properties: { measure: 'pasti' },
          },
          { code: 'X1.2', validTo: '2012-12-31', replacedBy: ['X1.1', 'X1'] },
        ],
      },
    });
    expect(read.ok && read.value.entries[0]).toEqual({ code: 'X1', label: { it: 'Area inventata' } });
  });

  it('is refused with the line and the column of each problem', () => {
    const wrong = readCodeTable(header, [{ it: 'Senza codice' }, { code: 'X2', it: 'A', parent: 'X9' }]);
    expect(wrong).toMatchObject({ ok: false, issues: [{ code: 'code-list.shape', path: ['entries', 0, 'code'] }] });
    const linked = readCodeTable(header, [{ code: 'X2', it: 'A', parent: 'X9' }]);
    expect(linked).toMatchObject({ ok: false, issues: [{ code: 'code-list.unknown-parent' }] });
  });

  it('joins the lists of the kit by a table too, and from there the flows', () => {
    const read = readCodeTable(header, rows);
    if (!read.ok) throw new Error('not read');
    const lists = vocabularySet(read.value, interventionKinds);
    const joined = readCrosswalkTable(map, [{ from: 'X1.1', to: 'meals-at-home' }], lists);
    if (!joined.ok) throw new Error('not joined');
    expect(codeIn(composeCrosswalks(joined.value, interventionKindsToSiussBenefits), 'X1.1')).toBe('A2.13');
    expect(codeIn(invertCrosswalk(joined.value), 'meals-at-home')).toBe('X1.1');
  });

  it('is joined by nothing that leads nowhere', () => {
    const read = readCodeTable(header, rows);
    const lists = vocabularySet(...(read.ok ? [read.value] : []), interventionKinds);
    const wrong = readCrosswalkTable(
      map,
      [
        { from: 'X1.1', to: 'meals-at-home', relation: 'same' },
        { from: 'X7', to: 'meals-at-home', relation: '' },
      ],
      lists,
    );
    expect(wrong.ok ? [] : wrong.issues.map(({ code, path }) => `${code} /${path.join('/')}`)).toEqual([
      'crosswalk.relation /pairs/0/relation',
      'crosswalk.unknown-code /pairs/1/from',
    ]);
  });
});
