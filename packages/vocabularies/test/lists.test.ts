import { readdirSync, readFileSync } from 'node:fs';
import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import {
  type CodeList,
  type Crosswalk,
  checkCrosswalk,
  codeIn,
  entriesOn,
  findEntry,
  findEntryBy,
  readCodeList,
  replacementOf,
  type VocabularySet,
  vocabularySet,
} from '../src';
import { regionsToDm1986 } from '../src/lists/area-crosswalks';
import { interventionKindsToSiussBenefits } from '../src/lists/intervention-crosswalks';

const names = readdirSync(new URL('../src/lists', import.meta.url)).map((file) => file.replace('.ts', ''));
const modules = await Promise.all(
  names.map(async (name) => ({ name, exports: (await import(`../src/lists/${name}.ts`)) as Record<string, unknown> })),
);

const isList = (value: unknown): value is CodeList => typeof value === 'object' && value !== null && 'entries' in value;
const isCrosswalk = (value: unknown): value is Crosswalk =>
  typeof value === 'object' && value !== null && 'pairs' in value;
const exported = modules.flatMap(({ exports }) => Object.values(exports));
const sets = modules
  .filter(({ name }) => name === 'siuss-enumerations')
  .flatMap(({ exports }) => Object.values(exports));
const lists = [...exported.filter(isList), ...sets.flatMap((set) => Object.values(set as VocabularySet))];
const crosswalks = exported.filter(isCrosswalk);
const all = vocabularySet(...lists);
const listOf = (id: string): CodeList => all[id]!;
const notice = readFileSync(new URL('../NOTICE.md', import.meta.url), 'utf8');
const today = civilDate('2026-11-21');

describe('every list', () => {
  it.each(lists.map((list) => [list.id, list] as const))('%s is sound', (_, list) => {
    const read = readCodeList(list);
    expect(read.ok ? [] : read.issues.slice(0, 5)).toEqual([]);
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
  });

  it('has an id of its own, which is the name of its subpath', () => {
    expect(new Set(lists.map((list) => list.id)).size).toBe(lists.length);
    const single = modules.filter(({ name }) => !/crosswalks$|^essentials$|^siuss-enumerations$/.test(name));
    for (const { name, exports } of single) {
      expect(
        Object.values(exports)
          .filter(isList)
          .map((list) => list.id),
      ).toContain(name);
    }
  });

  it('has English beside Italian when it is ours', () => {
    const compiled = lists.filter((list) => list.sources[0]?.title.startsWith('Cartella, compiled from'));
    expect(compiled.length).toBeGreaterThan(25);
    const without = compiled.flatMap((list) => [list, ...list.entries].filter(({ label }) => label.en === undefined));
    expect(without).toEqual([]);
  });

  it('has its source and licence in the notice', () => {
    const sources = lists
      .flatMap((list) => list.sources)
      .filter(({ title }) => !title.startsWith('Cartella, compiled'));
    for (const { url, licence } of sources) {
      expect(notice).toContain(url);
      expect(notice).toContain(licence);
    }
  });

  it('joins with the others by crosswalks that lead somewhere', () => {
    expect(crosswalks.length).toBe(14);
    for (const map of crosswalks) {
      const checked = checkCrosswalk(map, all);
      expect(checked.ok ? [] : [map.id, checked.issues]).toEqual([]);
    }
  });
});

describe('comuni', () => {
  const comuni = listOf('comuni');

  it('are the 7,896 of ISTAT today, each with a code of six digits of its own', () => {
    const now = entriesOn(comuni, today);
    expect(now).toHaveLength(7896);
    expect(new Set(now.map((entry) => entry.properties?.['istat'])).size).toBe(7896);
    expect(now.every((entry) => /^\d{6}$/.test(String(entry.properties?.['istat'])))).toBe(true);
  });

  it('have a Belfiore code, a province of the list and a region of the list in every period', () => {
    for (const entry of comuni.entries) {
      expect(entry.code).toMatch(/^[A-Y]\d{3}$/);
      expect(findEntry(listOf('provinces'), String(entry.properties?.['province']))).toBeDefined();
      const region = String(entry.properties?.['region']);
      expect(region === 'EX' || findEntry(listOf('regions'), region) !== undefined).toBe(true);
    }
  });

  it('keep those that merged, with who took their place', () => {
    expect(findEntry(comuni, 'D005')).toMatchObject({ label: { it: 'Corigliano Calabro' }, validTo: '2018-03-30' });
    expect(replacementOf(comuni, 'D005', today)).toEqual(['M403']);
    const ended = comuni.entries.filter(
      (entry) => entry.validTo !== undefined && entry.validTo >= '1990' && findEntry(comuni, entry.code) === entry,
    );
    expect(ended.filter((entry) => replacementOf(comuni, entry.code, today).length === 0)).toEqual([]);
    expect(ended.length).toBeGreaterThan(340);
  });

  it('are found by their ISTAT code on a day', () => {
    expect(findEntryBy(comuni, 'istat', '106010', civilDate('2010-01-01'))?.label.it).toBe('Lunamatrona');
    expect(findEntryBy(comuni, 'istat', '106010', today)).toBeUndefined();
    expect(findEntryBy(comuni, 'istat', '111038', today)?.code).toBe('E742');
  });

  it('write names as ISTAT does', () => {
    const nameOf = (code: string) => findEntry(comuni, code)?.label.it;
    expect(['A074', 'M103', 'I286', 'A021'].map(nameOf)).toEqual(['Agliè', "Vo'", "Sant'Angelo in Pontano", 'Acereto']);
    expect(comuni.entries.some((entry) => /\\|"|\bDi\b/.test(entry.label.it))).toBe(false);
  });
});

describe('states', () => {
  const states = listOf('states');

  it('are found by each of their codings', () => {
    for (const [coding, value] of [
      ['alpha2', 'MA'],
      ['numeric', '504'],
      ['belfiore', 'Z330'],
      ['istat', '436'],
      ['anpr', '436'],
    ]) {
      expect(findEntryBy(states, coding!, value!)?.code).toBe('MAR');
    }
    expect(findEntryBy(states, 'numeric', '380')?.code).toBe('ITA');
  });

  it('share no coding that flows rely on', () => {
    for (const coding of ['alpha2', 'numeric', 'belfiore', 'istat']) {
      const values = states.entries.map((entry) => entry.properties?.[coding]).filter((value) => value !== undefined);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('give the citizenships, statelessness among them', () => {
    const codes = listOf('citizenships').entries.map((entry) => entry.code);
    expect(codes).toEqual(expect.arrayContaining(['ITA', 'UKR', '999']));
    expect(codes).not.toContain('GRL');
    expect(codes).not.toContain('SUN');
  });
});

describe('SIUSS', () => {
  const benefits = listOf('siuss-benefits');

  it('has 105 benefits, each with section, English name and URI', () => {
    expect(benefits.entries).toHaveLength(105);
    for (const { label, uri, properties } of benefits.entries) {
      expect([label.en, uri, properties?.['section']].every((value) => value !== undefined)).toBe(true);
    }
  });

  it('tells what is known of a benefit', () => {
    expect(findEntry(benefits, 'A1.05.01')?.properties).toEqual({
      section: 'A1',
      meansTest: 'isee',
      monthlyAmountRequired: true,
      eventDateRequired: true,
    });
    expect(findEntry(benefits, 'A2.16')?.properties).toEqual({
      section: 'A2',
      meansTest: 'none',
      onlyIfInCarico: true,
    });
    expect(benefits.entries.filter((entry) => entry.properties?.['iseeRequestable'] === true)).toHaveLength(35);
    expect(benefits.entries.filter((entry) => entry.properties?.['sinaNeed'] === true)).toHaveLength(15);
  });

  it('has the 50 enumerations of its two schemas', () => {
    expect(Object.keys(all).filter((id) => /^(siuss|sinba)-/.test(id) && id !== 'siuss-benefits')).toHaveLength(50);
    expect(findEntry(listOf('siuss-presenza-prova-mezzi'), '4')?.label.en).toBe('Not subject to a means test');
  });

  it('is reached from what a comune gives', () => {
    expect(codeIn(interventionKindsToSiussBenefits, 'meals-at-home')).toBe('A2.13');
    expect(codeIn(interventionKindsToSiussBenefits, 'social-desk')).toBeUndefined();
  });

  it('numbers regions its own way, which the province decides where the region cannot', () => {
    const regionOf = (sigla: string) => findEntry(listOf('provinces'), sigla)?.properties?.['dm1986'];
    expect(['PG', 'AQ', 'BZ', 'TN', 'TO'].map(regionOf)).toEqual(['19', '01', '03', '18', '13']);
    expect(codeIn(regionsToDm1986, '10')).toBe('19');
    expect(codeIn(regionsToDm1986, '04')).toBeUndefined();
    for (const { code, properties, validTo } of listOf('provinces').entries) {
      const dm1986 = String(properties?.['dm1986']);
      const region = String(properties?.['region']);
      if (validTo === undefined) {
        expect([code, findEntry(listOf('regions-dm1986'), dm1986)?.properties?.['istat']]).toEqual([code, region]);
      }
    }
    expect(listOf('regions-dm1986').entries.every((entry) => entry.unverified === true)).toBe(true);
  });
});

describe('the essentials', () => {
  it('carry no place and every other list that stands alone', async () => {
    const { essentials } = await import('../src/lists/essentials');
    const big = ['comuni', 'states', 'citizenships', 'birthplaces', 'provinces', 'toponym-kinds'];
    const expected = Object.keys(all).filter((id) => !/^(siuss|sinba)-/.test(id) || id === 'siuss-benefits');
    expect(Object.keys(essentials).sort()).toEqual(expected.filter((id) => !big.includes(id)).sort());
  });
});
