import { civilDate } from '@cartella/core';
import type { CodeList } from './code-list';

/** A list with what lists can have: a tree, an end with a successor, a renaming, a second coding. */
export const colours: CodeList = {
  id: 'colours',
  version: '1.0.0',
  label: { it: 'Colori', en: 'Colours' },
  sources: [{ title: 'Invented for tests', licence: 'CC0-1.0', retrieved: civilDate('2026-01-01') }],
  entries: [
    { code: 'warm', label: { it: 'Caldi', en: 'Warm' } },
    { code: 'red', label: { it: 'Rosso', en: 'Red' }, parent: 'warm', properties: { hex: 'F00' } },
    {
      code: 'orange',
      label: { it: 'Rancio', en: 'Orange' },
      parent: 'warm',
      validTo: civilDate('1999-12-31'),
      properties: { hex: 'F80' },
    },
    {
      code: 'orange',
      label: { it: 'Arancione', en: 'Orange' },
      parent: 'warm',
      validFrom: civilDate('2000-01-01'),
      properties: { hex: 'F80' },
    },
    { code: 'indigo', label: { it: 'Indaco' }, validTo: civilDate('2010-06-30'), replacedBy: ['violet'] },
    { code: 'violet', label: { it: 'Viola' }, validTo: civilDate('2020-06-30'), replacedBy: ['blue', 'red'] },
    { code: 'blue', label: { it: 'Blu' }, hidden: true },
  ],
};
