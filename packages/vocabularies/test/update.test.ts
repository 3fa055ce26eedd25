import { civilDate, unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { type CodeList, findEntry, readCodeList } from '../src';
import { unpackComuni } from '../src/comuni';
import { comuni } from '../src/lists/comuni';
import { createCasing } from '../update/comuni/casing';
import { packComuni } from '../update/comuni/pack';
import { readCurrent } from '../update/comuni/situas';
import { readCsv } from '../update/csv';
import { differenceOf } from '../update/difference';
import { readCommitted } from '../update/files';
import { recipes } from '../update/recipes';

const recipeOf = (id: string) => recipes.find((recipe) => recipe.id === id)!;
const built = (id: string, ...files: string[]): CodeList => {
  const notes: string[] = [];
  const made = recipeOf(id).build(files, (line) => notes.push(line));
  return unwrap(readCodeList([made].flat()[0]));
};

describe('source files', () => {
  it('are read with quotes, separators in cells, blank lines, a byte order mark', () => {
    expect(readCsv('\uFEFFa,b\r\n"x ""y"", z",1\n\n,2\n')).toEqual([
      { a: 'x "y", z', b: '1' },
      { a: '', b: '2' },
    ]);
    expect(readCsv('a;b\n1;"2;3"')).toEqual([{ a: '1', b: '2;3' }]);
  });

  it('of the comuni may be the extract of SITUAS or the file that ISTAT publishes', () => {
    const extract = `istat_code,name,name_it,name_other,cadastral_code,province_sigla,province_name,region_code,region_name
001001,"""Agli\\u{e8}""",,,A074,TO,Torino,01,Piemonte`;
    const published = `"Codice Regione";"Codice Comune
 formato alfanumerico";"Denominazione (Italiana e straniera)";"Denominazione in italiano";"Denominazione altra lingua";"Denominazione Regione";"Denominazione dell'Unità territoriale sovracomunale (valida a fini statistici)";"Sigla automobilistica";"Codice Catastale del comune"
1;1001;Agliè;Agliè;;Piemonte;Torino;TO;A074`;
    const [one] = readCurrent(readCsv(extract));
    expect(one).toEqual({
      belfiore: 'A074',
      istat: '001001',
      name: 'Agliè',
      fullName: 'Agliè',
      otherName: '',
      sigla: 'TO',
      province: 'Torino',
      region: '01',
      regionName: 'Piemonte',
    });
    expect(readCurrent(readCsv(published))[0]).toEqual(one);
  });

  it('that miss a column are refused by the name of the column', () => {
    expect(() => built('user-areas', 'a,b\n1,2')).toThrow('no column id.@value');
  });
});

describe('the list of comuni', () => {
  it('is folded into columns and unfolded without loss', () => {
    expect(unpackComuni(packComuni(comuni))).toEqual(comuni);
  });

  it('writes names of the archive as ISTAT would', () => {
    const casing = createCasing(['Vo’ di Prova']);
    expect(
      [
        "SANT'ANGELO IN FINTA",
        "RIO NELL'ISOLA",
        "CASTEL D'ESEMPIO",
        'PIEVE DI PROVA-COLLAUDO',
        "TORRE DE' FINTI",
        'VO’ DI PROVA',
      ].map(casing),
    ).toEqual([
      "Sant'Angelo in Finta",
      "Rio nell'Isola",
      "Castel d'Esempio",
      'Pieve di Prova-Collaudo',
      "Torre de' Finti",
      'Vo’ di Prova',
    ]);
  });
});

describe('a table of the register', () => {
  it('is read with the days of spreadsheets', () => {
    const list = built(
      'kinship',
      'ID,DESCRIZIONE,ORDINAMENTO,DATAINIZIOVALIDITA,DATAFINEVALIDITA,Note\n14,Figliastro / Figliastra,,,42262,x\n2,Marito / Moglie,,,,',
    );
    expect(list.entries).toEqual([
      { code: '2', label: { it: 'Marito / Moglie', en: 'Husband / wife' } },
      {
        code: '14',
        label: { it: 'Figliastro / Figliastra', en: 'Stepson / stepdaughter' },
        validTo: '2015-09-15',
      },
    ]);
  });
});

describe('the difference between two editions', () => {
  const before = readCommitted('civil-status')[0]!;

  it('is nothing for the same edition', () => {
    expect(Object.values(differenceOf(before, before)).flat()).toEqual([]);
  });

  it('tells what was added, removed, ended, renamed, changed', () => {
    const [first, second, third, fourth, ...rest] = before.entries;
    const after: CodeList = {
      ...before,
      entries: [
        { ...first!, validTo: civilDate('2026-12-31') },
        { ...second!, label: { it: 'Sposato' } },
        { ...third!, properties: { prova: true } },
        ...rest,
        { code: '10', label: { it: 'Prova' } },
      ],
    };
    expect(differenceOf(before, after)).toEqual({
      added: ['10 Prova'],
      removed: [`${fourth!.code} ${fourth!.label.it}`],
      ended: ['1 Celibe / Nubile, last day 2026-12-31'],
      renamed: ['2 Coniugato / a → Sposato'],
      changed: ['3 Vedovo / a'],
    });
  });

  it('is everything for a list that was not there', () => {
    expect(differenceOf(undefined, before).added).toHaveLength(before.entries.length);
  });
});

describe('the committed lists', () => {
  it('are one for each recipe, and none besides', () => {
    for (const { id } of recipes) expect(readCommitted(id).length).toBeGreaterThan(0);
    expect(findEntry(readCommitted('siuss-benefits')[0]!, 'A1.01')).toBeDefined();
  });
});
