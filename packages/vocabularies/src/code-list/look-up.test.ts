import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  entriesOn,
  findEntry,
  findEntryBy,
  isCodeValidOn,
  isCodeWritableOn,
  labelOf,
  periodsOf,
  replacementOf,
  writableEntriesOn,
} from '.';
import { colours } from './code-list.fixtures';

const day = civilDate;

describe('look-ups', () => {
  it('find the entry in force on a day, and the latest without a day', () => {
    expect(findEntry(colours, 'orange', day('1999-12-31'))?.label.it).toBe('Rancio');
    expect(findEntry(colours, 'orange', day('2000-01-01'))?.label.it).toBe('Arancione');
    expect(findEntry(colours, 'orange')?.label.it).toBe('Arancione');
    expect(findEntry(colours, 'indigo', day('2010-07-01'))).toBeUndefined();
    expect(findEntry(colours, 'indigo')?.label.it).toBe('Indaco');
  });

  it('know nothing of codes that are names of the prototype', () => {
    expect(findEntry(colours, '__proto__')).toBeUndefined();
    expect(findEntry(colours, 'constructor')).toBeUndefined();
  });

  it('give the periods of a code from the oldest, whatever the order of the list', () => {
    const reversed = { ...colours, entries: colours.entries.toReversed() };
    expect(periodsOf(reversed, 'orange').map((entry) => entry.label.it)).toEqual(['Rancio', 'Arancione']);
  });

  it('find by another coding', () => {
    expect(findEntryBy(colours, 'hex', 'F00')?.code).toBe('red');
    expect(findEntryBy(colours, 'hex', 'F80', day('1990-01-01'))?.label.it).toBe('Rancio');
    expect(findEntryBy(colours, 'hex', 'ABC')).toBeUndefined();
    expect(findEntryBy(colours, 'label', 'Rosso')).toBeUndefined();
  });

  it('tell what may be read from what may be written', () => {
    expect(isCodeValidOn(colours, 'blue', day('2026-01-01'))).toBe(true);
    expect(isCodeWritableOn(colours, 'blue', day('2026-01-01'))).toBe(false);
    expect(isCodeWritableOn(colours, 'red', day('2026-01-01'))).toBe(true);
    expect(isCodeWritableOn(colours, 'indigo', day('2026-01-01'))).toBe(false);
  });

  it('list what is in force on a day, in the order of the list', () => {
    expect(entriesOn(colours, day('2015-01-01')).map((entry) => entry.code)).toEqual([
      'warm',
      'red',
      'orange',
      'violet',
      'blue',
    ]);
    expect(writableEntriesOn(colours, day('2026-01-01')).map((entry) => entry.code)).toEqual(['warm', 'red', 'orange']);
  });

  it('walk the tree', () => {
    expect(childrenOf(colours, 'warm').map((entry) => entry.code)).toEqual(['red', 'orange', 'orange']);
    expect(childrenOf(colours).map((entry) => entry.code)).toEqual(['warm', 'indigo', 'violet', 'blue']);
  });

  it('follow replacements to what is in force on the day', () => {
    expect(replacementOf(colours, 'indigo', day('2005-01-01'))).toEqual(['indigo']);
    expect(replacementOf(colours, 'indigo', day('2015-01-01'))).toEqual(['violet']);
    expect([...replacementOf(colours, 'indigo', day('2026-01-01'))].sort()).toEqual(['blue', 'red']);
    expect(replacementOf(colours, 'nothing', day('2026-01-01'))).toEqual([]);
  });

  it('end even when two codes replace each other', () => {
    const [a, b] = [
      { code: 'a', label: { it: 'A' }, validTo: day('2000-01-01'), replacedBy: ['b'] },
      { code: 'b', label: { it: 'B' }, validTo: day('2000-01-01'), replacedBy: ['a'] },
    ];
    expect(replacementOf({ ...colours, entries: [a, b] }, 'a', day('2026-01-01'))).toEqual([]);
  });

  it('name things in Italian where there is no other word', () => {
    expect(labelOf(colours, 'en')).toBe('Colours');
    expect(labelOf({ label: { it: 'Viola' } }, 'sl')).toBe('Viola');
  });
});
