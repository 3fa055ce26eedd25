import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import type { CodeEntry, CodeList } from '../code-list';
import { colours } from '../code-list/code-list.fixtures';
import { comuni } from '../lists/comuni';
import { comparableWords, prepareSearch, searchEntries } from '.';

const names = (list: CodeList, text: string, limit = 5): readonly string[] =>
  searchEntries(list, text, { limit }).map(({ entry }) => entry.label.it);

describe('comparable words', () => {
  it.each([
    ['Sant’Angelo in Lizzola', 'sant angelo in lizzola'],
    ["Vo'", 'vo'],
    ['FORLÌ-Cesena', 'forli cesena'],
    ['Weinstraße', 'weinstrasse'],
    ['  Nabrežina  ', 'nabrezina'],
    ['---', ''],
  ])('of %s are %s', (text, words) => {
    expect(comparableWords(text)).toBe(words);
  });
});

describe('search as you type', () => {
  it('puts the whole name first, then beginnings of the name, of a word, of words, then the inside', () => {
    const list = (...labels: string[]): CodeList => ({
      ...colours,
      entries: labels.map((it, i): CodeEntry => ({ code: String(i), label: { it } })),
    });
    const places = list('Stroma', 'Porta Romana', 'Romagnano', 'Roma', 'Castel di Roma Vecchia');
    expect(names(places, 'roma')).toEqual(['Roma', 'Romagnano', 'Porta Romana', 'Castel di Roma Vecchia', 'Stroma']);
    expect(searchEntries(places, 'castel vec').map((hit) => hit.rank)).toEqual([3]);
  });

  it('does not mind accents, apostrophes, case, spaces', () => {
    expect(names(comuni, 'aglie', 1)).toEqual(['Agliè']);
    expect(names(comuni, 'L AQUILA', 1)).toEqual(["L'Aquila"]);
    expect(names(comuni, 'laquila', 1)).toEqual(["L'Aquila"]);
    expect(names(comuni, 'reggio emilia', 1)).toEqual(["Reggio nell'Emilia"]);
    expect(names(comuni, 'vo', 1)).toEqual(["Vo'"]);
  });

  it('knows the other languages of a place', () => {
    expect(names(comuni, 'bozen', 1)).toEqual(['Bolzano']);
    expect(names(comuni, 'sovodnje ob', 1)).toEqual(["Savogna d'Isonzo"]);
    expect(names(comuni, 'sèn jan', 1)).toEqual(['San Giovanni di Fassa']);
  });

  it('finds the past and says so, after the present', () => {
    expect(searchEntries(comuni, 'corigliano calabro')[0]).toMatchObject({
      historical: true,
      entry: { label: { it: 'Corigliano Calabro' }, replacedBy: ['M403'] },
    });
    expect(searchEntries(comuni, 'abano')[0]).toMatchObject({
      historical: false,
      entry: { label: { it: 'Abano Terme' } },
    });
    expect(searchEntries(comuni, 'corigliano calabro', { currentOnly: true })).toEqual([]);
  });

  it('finds what existed on a day, with the name of then', () => {
    const found = searchEntries(comuni, 'abano', { on: civilDate('1920-01-01') });
    expect(found.map(({ entry }) => entry.label.it)).toContain('Abano');
    expect(searchEntries(comuni, 'corigliano-rossano', { on: civilDate('2018-03-30') })).toEqual([]);
    expect(searchEntries(comuni, 'corigliano-rossano', { on: civilDate('2018-03-31') })).toHaveLength(1);
  });

  it('gives each name of each code once, and no more than asked', () => {
    const hits = searchEntries(comuni, 'a', { limit: 1000 });
    expect(hits).toHaveLength(1000);
    expect(new Set(hits.map(({ entry }) => `${entry.code} ${entry.label.it}`)).size).toBe(1000);
    expect(searchEntries(comuni, 'roma').length).toBe(20);
  });

  it('finds the same in a list that was prepared', () => {
    const [fresh, ready] = [{ ...colours }, { ...colours }];
    prepareSearch(ready);
    expect(searchEntries(ready, 'ro')).toEqual(searchEntries(fresh, 'ro'));
    expect(names(ready, 'ro')).toEqual(['Rosso']);
  });

  it('offers nothing for nothing, nothing hidden, and never throws', () => {
    expect(searchEntries(comuni, ' - ')).toEqual([]);
    expect(searchEntries(comuni, '(.*)[')).toEqual([]);
    expect(searchEntries(colours, 'blu')).toEqual([]);
  });
});
