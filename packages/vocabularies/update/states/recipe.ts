import { civilDate } from '@cartella/core';
import type { CodeEntry, CodeLabel, CodeList } from '../../src/code-list';
import { comparableWords } from '../../src/search';
import { createCasing } from '../comuni/casing';
import { cell, type Row, readCsv } from '../csv';
import type { Recipe } from '../recipe';
import { endedStates, missingBelfiore, otherLabels } from './amendments';
import { iso3166 } from './iso-3166';

const header: Omit<CodeList, 'entries'> = {
  id: 'states',
  version: '2026-01-19',
  label: { it: 'Stati e territori esteri', en: 'Foreign states and territories' },
  sources: [
    {
      title: 'Ministero dell’Interno, ANPR: tabella degli stati esteri',
      url: 'https://github.com/italia/anpr',
      licence: 'CC-BY-4.0',
      retrieved: civilDate('2026-01-19'),
    },
    {
      title: 'ISTAT: unità territoriali estere (2024) e Paesi esteri cessati',
      url: 'https://www.istat.it/classificazione/codici-delle-unita-territoriali-estere/',
      licence: 'CC-BY-3.0-IT',
      retrieved: civilDate('2026-03-23'),
    },
    {
      title: 'Unicode CLDR: names of territories',
      url: 'https://cldr.unicode.org',
      licence: 'Unicode-3.0',
      retrieved: civilDate('2026-11-21'),
    },
  ],
  note: {
    it: 'Il codice è ISO 3166-1 alfa-3; dove non esiste, quello di ANPR (KOS, CPT, ZZZ) o di ISTAT (997–999, 888); per gli stati cessati ISO 3166-3, validi fino alla fine dell’anno indicato da ISTAT. `citizenship`, `birth` e `residence` dicono dove ANPR ammette il codice.',
    en: 'The code is ISO 3166-1 alpha-3; where there is none, that of ANPR (KOS, CPT, ZZZ) or ISTAT (997–999, 888); for ended states ISO 3166-3, valid to the end of the year that ISTAT gives. `citizenship`, `birth` and `residence` tell where ANPR admits the code.',
  },
};

const languages = ['it', 'en', 'de', 'fr', 'sl'] as const;
const displayNames = languages.map(
  (language) => [language, new Intl.DisplayNames([language], { type: 'region' })] as const,
);
const casing = createCasing([]);

function labelFor(code: string): CodeLabel {
  const own = otherLabels[code];
  if (own !== undefined) return own;
  const alpha2 = iso3166.get(code)?.alpha2;
  if (alpha2 === undefined) throw new Error(`no name for ${code}: add it to the amendments`);
  const names = displayNames.map(([language, names]) => [language, names.of(alpha2) ?? '']);
  return Object.fromEntries(names) as CodeLabel;
}

function entryOf(row: Row): CodeEntry {
  const istat = cell(row, 'CODISTAT');
  const alpha3 = cell(row, 'CODISO3166_1_ALPHA3');
  const code = alpha3 || istat;
  const iso = iso3166.get(code);
  const label = labelFor(code);
  const anprName = casing(cell(row, 'DENOMINAZIONE'));
  const belfiore = cell(row, 'CODAT') || missingBelfiore[code] || '';
  const codings = {
    alpha2: iso?.alpha2 ?? '',
    numeric: iso?.numeric ?? '',
    belfiore,
    istat,
    anpr: cell(row, 'CODMIN'),
    mae: cell(row, 'CODMAE'),
    sovereign: cell(row, 'CODISOSOVRANO'),
    otherName: comparableWords(anprName) === comparableWords(label.it) ? '' : anprName,
  };
  return {
    code,
    label,
    properties: {
      ...Object.fromEntries(Object.entries(codings).filter(([, value]) => value !== '')),
      kind: cell(row, 'TIPO').toLowerCase() || 'altro',
      citizenship: cell(row, 'CITTADINANZA') === 'S',
      birth: cell(row, 'NASCITA') === 'S',
      residence: cell(row, 'RESIDENZA') === 'S',
    },
  };
}

const westernSahara: CodeEntry = {
  code: 'ESH',
  label: labelFor('ESH'),
  properties: {
    alpha2: 'EH',
    numeric: '732',
    belfiore: 'Z339',
    kind: 'territorio',
    citizenship: false,
    birth: true,
    residence: true,
  },
};

/** Foreign states and territories: the ANPR table, the codes of ISTAT that it lacks, names of CLDR. */
export const statesRecipe: Recipe = {
  id: 'states',
  files: ['stati_esteri.csv'],
  build: ([text = '']) => {
    const rows = readCsv(text).filter((row) => cell(row, 'CODISTAT') !== '');
    const ended = endedStates.map(
      ({ code, numeric, belfiore, it, en, last, replacedBy }): CodeEntry => ({
        code,
        label: { it, en },
        properties: { numeric, belfiore, kind: 'stato', citizenship: false, birth: true, residence: false },
        validTo: civilDate(last),
        replacedBy,
      }),
    );
    const entries = [...rows.map(entryOf), westernSahara, ...ended];
    entries.sort((a, b) => a.label.it.localeCompare(b.label.it, 'it'));
    return { ...header, entries };
  },
};
