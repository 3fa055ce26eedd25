import { addDays, type CivilDate, civilDate } from '@cartella/core';
import type { CodeEntry } from '../../src/code-list';
import { cell, type Row, readCsv } from '../csv';
import type { Recipe } from '../recipe';
import { type AnprTable, anprTables } from './tables';

/** Spreadsheets count days from 30 December 1899; the tables carry such numbers as dates. */
const spreadsheetEpoch = civilDate('1899-12-30');

function dayOf(text: string): CivilDate | undefined {
  return text === '' ? undefined : addDays(spreadsheetEpoch, Number(text));
}

function sentence(text: string): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, ' / ')
    .replace(/\s*\.$/, '')
    .replaceAll("'", '’');
  const lower = clean === clean.toUpperCase() ? clean.toLowerCase() : clean;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function entryOf(row: Row, table: AnprTable): CodeEntry {
  const code = cell(row, 'ID');
  const en = table.en[code];
  const ended = table.ended?.[code];
  const validFrom = dayOf(cell(row, 'DATAINIZIOVALIDITA'));
  const validTo = dayOf(cell(row, 'DATAFINEVALIDITA')) ?? (ended === undefined ? undefined : civilDate(ended));
  const it = sentence(cell(row, 'DESCRIZIONE'));
  return {
    code,
    label: en === undefined ? { it } : { it, en },
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

function recipeFor(table: AnprTable): Recipe {
  return {
    id: table.id,
    files: [table.file],
    build: ([text = '']) => ({
      id: table.id,
      version: '2026-01-19',
      label: table.label,
      ...(table.uri === undefined ? {} : { uri: table.uri }),
      sources: [
        {
          title: `Ministero dell’Interno, ANPR: tabella ${table.file.replace('.csv', '')}`,
          url: 'https://github.com/italia/anpr',
          licence: 'CC-BY-4.0',
          retrieved: civilDate('2026-01-19'),
        },
      ],
      entries: readCsv(text)
        .map((row) => entryOf(row, table))
        .sort((a, b) => a.code.localeCompare(b.code, 'it', { numeric: true })),
    }),
  };
}

/** The tables of the national population register. */
export const anprRecipes: readonly Recipe[] = anprTables.map(recipeFor);
