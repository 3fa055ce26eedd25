import { civilDate } from '@cartella/core';
import type { CodeEntry, CodeList } from '../../src/code-list';
import { cell, type Row, readCsv } from '../csv';
import type { Recipe } from '../recipe';
import { correctedLabels, englishLabels, uncertainLabels } from './enumeration-labels';

const prefixes: Readonly<Record<string, string>> = { PS_PSA_SINA: 'siuss', SINBA: 'sinba' };

/** `DisturbiAreaCognitivaType` → `Disturbi area cognitiva`. */
function wordsOf(type: string): string {
  const words = type.replace(/Type$/, '').split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return words.map((word, i) => (i === 0 || word === word.toUpperCase() ? word : word.toLowerCase())).join(' ');
}

function tidy(text: string): string {
  const yesNo = { SI: 'Sì', NO: 'No' }[text];
  const clean = text.replace(/a' /g, 'à ').replaceAll("'", '’').trim();
  return yesNo ?? clean.charAt(0).toUpperCase() + clean.slice(1);
}

function entryOf(row: Row): CodeEntry {
  const code = cell(row, 'code');
  const key = `${cell(row, 'type')} ${code}`;
  const en = englishLabels[key];
  const it = correctedLabels[key] ?? tidy(cell(row, 'label'));
  return {
    code,
    label: en === undefined ? { it } : { it, en },
    ...(uncertainLabels.includes(key) ? { unverified: true as const } : {}),
  };
}

/** Enumerations of the SIUSS flows: an extract (flow, type, code, label) of the two schemas that INPS publishes. */
export const enumerationsRecipe: Recipe = {
  id: 'siuss-enumerations',
  files: ['siuss-enumerations.csv'],
  build: ([text = '']) => {
    const groups = new Map<string, Row[]>();
    for (const row of readCsv(text)) {
      const key = `${cell(row, 'flow')} ${cell(row, 'type')}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups].map(([key, rows]): CodeList => {
      const [flow = '', type = ''] = key.split(' ');
      const prefix = prefixes[flow];
      if (prefix === undefined) throw new Error(`flow ${flow} is not one of ${Object.keys(prefixes).join(', ')}`);
      const words = wordsOf(type);
      return {
        id: `${prefix}-${words.toLowerCase().replaceAll(' ', '-')}`,
        version: flow === 'SINBA' ? 'SINBA' : '201812',
        label: { it: `${words} (${prefix.toUpperCase()})` },
        sources: [
          {
            title: `INPS, schema ${flow === 'SINBA' ? 'SINBA.xsd' : 'PS_PSA_SINA201812.xsd'}, tipo ${type}`,
            url: 'https://github.com/INPS-it/WaaS.Comuni',
            licence: 'MIT',
            retrieved: civilDate('2026-02-13'),
          },
        ],
        entries: rows.map(entryOf),
      };
    });
  },
};
