import { civilDate } from '@cartella/core';
import type { CodeEntry, CodeProperties } from '../../src/code-list';
import { compare } from '../comuni/archive';
import { cell, type Row, readCsv } from '../csv';
import type { Recipe } from '../recipe';
import { areaByName, benefitFacts, benefitLabels, eventDateRequired, monthlyAmountRequired } from './benefit-facts';

const base = 'https://w3id.org/italia/social-security/controlled-vocabulary/pensions';
const source = {
  title: 'INPS, vocabolari controllati per il Catalogo nazionale dati (5 maggio 2025)',
  url: 'https://github.com/INPS-it/NDC',
  licence: 'CC-BY-4.0',
  retrieved: civilDate('2025-06-27'),
};

const prefixOf = (code: string): string => code.split('.').slice(0, 2).join('.');

function isIn(ranges: string, code: string): boolean {
  return ranges.split(' ').some((range) => {
    const [first = '', last = ''] = range.split('-');
    return first.slice(0, 2) === code.slice(0, 2) && first <= prefixOf(code) && prefixOf(code) <= last;
  });
}

function propertiesOf(code: string): CodeProperties {
  const area = Object.entries(areaByName).find(([, codes]) => codes.split(/\s+/).includes(code))?.[0];
  const exact = code === prefixOf(code);
  const meansTest = isIn(benefitFacts.isee, code) ? 'isee' : isIn(benefitFacts.noMeansTest, code) ? 'none' : undefined;
  const flags = {
    iseeRequestable: exact && isIn(benefitFacts.iseeRequestable, code),
    sinaNeed: exact && isIn(benefitFacts.sinaNeed, code),
    onlyIfInCarico: isIn(benefitFacts.onlyIfInCarico, code),
    monthlyAmountRequired: monthlyAmountRequired.includes(code),
    eventDateRequired: eventDateRequired.includes(code),
  };
  return {
    section: code.slice(0, 2),
    ...(meansTest === undefined ? {} : { meansTest }),
    ...(area === undefined ? {} : { area }),
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value)),
  };
}

function benefitOf(row: Row, codes: ReadonlySet<string>): CodeEntry {
  const code = cell(row, 'id.@value');
  const it = cell(row, 'label_it').replaceAll("'", '’').replace(/\.$/, '');
  const en = benefitLabels[code];
  const parent = code === prefixOf(code) ? undefined : prefixOf(code);
  return {
    code,
    label: en === undefined ? { it } : { it, en },
    ...(parent !== undefined && codes.has(parent) ? { parent } : {}),
    uri: cell(row, 'url'),
    properties: propertiesOf(code),
  };
}

/** Benefits that SIUSS knows: INPS vocabulary, with what else is known of each. */
export const benefitsRecipe: Recipe = {
  id: 'siuss-benefits',
  files: ['tipo_categoria_siuss.csv'],
  build: ([text = ''], report) => {
    const rows = readCsv(text);
    const codes = new Set(rows.map((row) => cell(row, 'id.@value')));
    const entries = rows.map((row) => benefitOf(row, codes)).sort((a, b) => compare(a.code, b.code));
    for (const { code, label } of entries) if (label.en === undefined) report(`${code} ${label.it}: no English label`);
    return {
      id: 'siuss-benefits',
      version: '2025-05-05',
      label: { it: 'Prestazioni sociali del SIUSS', en: 'Social benefits of SIUSS' },
      uri: `${base}/tipo_categoria_prestazione_siuss`,
      sources: [source],
      note: {
        it: 'Il vocabolario non ha date né codici per ADI e SFL. Proprietà: `section` A1 contributi, A2 interventi, A3 strutture, A4 prestazioni INPS, A6, A7, A9; `iseeRequestable` INPS ammette la richiesta di ISEE; `meansTest` secondo l’ordine del vocabolario, da verificare; `area` (area di utenza) quando il nome la decide, indicazione di Cartella; `sinaNeed`, `onlyIfInCarico` ed `eventDateRequired` come in SISO, da verificare; `monthlyAmountRequired` messaggi INPS 1244 e 3782 del 2022.',
        en: 'The vocabulary has neither dates nor codes for ADI and SFL. Properties: `section` A1 contributions, A2 services, A3 facilities, A4 INPS benefits, A6, A7, A9; `iseeRequestable` INPS admits the request of an ISEE; `meansTest` from the order of the vocabulary, to be checked; `area` (area of users) when the name decides it, a hint of Cartella; `sinaNeed`, `onlyIfInCarico` and `eventDateRequired` as in SISO, to be checked; `monthlyAmountRequired` INPS messages 1244 and 3782 of 2022.',
      },
      entries,
    };
  },
};

/** Areas of users of SIUSS, which are those of the national fund too. */
export const userAreasRecipe: Recipe = {
  id: 'user-areas',
  files: ['tipo_area_utenza.csv'],
  build: ([text = '']) => ({
    id: 'user-areas',
    version: '2025-05-05',
    label: { it: 'Aree di utenza (SIUSS)', en: 'Areas of users (SIUSS)' },
    uri: `${base}/tipo_area_utenza`,
    sources: [source],
    entries: readCsv(text).map((row) => {
      const code = cell(row, 'id.@value');
      const en: Readonly<Record<string, string>> = {
        1: 'Family and minors',
        2: 'Disability and loss of autonomy',
        3: 'Poverty and social exclusion',
      };
      const it = cell(row, 'label_it').replace('Non autosufficienza', 'non autosufficienza');
      return { code, label: en[code] === undefined ? { it } : { it, en: en[code] }, uri: cell(row, 'url') };
    }),
  }),
};
