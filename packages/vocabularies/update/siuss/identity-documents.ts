import { civilDate } from '@cartella/core';
import type { CodeEntry } from '../../src/code-list';
import { cell, readCsv } from '../csv';
import type { Recipe } from '../recipe';

/** Italian and English by code: the source writes in capitals. */
const labels: Readonly<Record<string, readonly [it: string, en: string]>> = {
  1: ['Carta d’identità', 'Identity card'],
  2: ['Passaporto italiano', 'Italian passport'],
  3: ['Patente di guida', 'Driving licence'],
  4: ['Tessera ministeriale', 'Ministerial card'],
  6: ['Passaporto straniero', 'Foreign passport'],
  7: ['Visto consolare', 'Consular visa'],
  8: ['Carta d’identità straniera', 'Foreign identity card'],
  10: ['Permesso di soggiorno (art. 13 D.L. 113/2018)', 'Residence permit (art. 13 D.L. 113/2018)'],
};

/** Identity documents as INPS codes them. */
export const identityDocumentsRecipe: Recipe = {
  id: 'identity-document-kinds',
  files: ['tipo_documento.csv'],
  build: ([text = '']) => ({
    id: 'identity-document-kinds',
    version: '2025-05-05',
    label: { it: 'Documenti di identità', en: 'Identity documents' },
    uri: 'https://w3id.org/italia/social-security/controlled-vocabulary/domesticWorkServices/tipo_documento',
    sources: [
      {
        title: 'INPS, vocabolari controllati per il Catalogo nazionale dati: tipo documento',
        url: 'https://github.com/INPS-it/NDC',
        licence: 'CC-BY-4.0',
        retrieved: civilDate('2025-06-27'),
      },
    ],
    entries: readCsv(text)
      .map((row): CodeEntry => {
        const code = cell(row, 'id.@value');
        const label = labels[code];
        if (label === undefined) throw new Error(`document ${code} is new: give its labels`);
        return { code, label: { it: label[0], en: label[1] }, uri: cell(row, 'url') };
      })
      .sort((a, b) => Number(a.code) - Number(b.code)),
  }),
};
