import { civilDate } from '@cartella/core';
import type { CodeListSource } from '../../src/code-list';

/** Comuni of today. */
export const istatToday: CodeListSource = {
  title: 'ISTAT, SITUAS: comuni al 20 gennaio 2025',
  url: 'https://situas.istat.it',
  licence: 'CC-BY-4.0',
  retrieved: civilDate('2025-01-20'),
};

/** Comuni of today, and what became of those that ended. */
export const istatVariations: CodeListSource = {
  ...istatToday,
  title: `${istatToday.title}, e variazioni amministrative e territoriali dei comuni dal 1991`,
};

/** Comuni of the past. */
export const anprArchive: CodeListSource = {
  title: 'Ministero dell’Interno, ANPR: archivio storico dei comuni',
  url: 'https://github.com/italia/anpr',
  licence: 'CC-BY-4.0',
  retrieved: civilDate('2023-05-16'),
};
