import type { CivilDate } from '@cartella/core';
import type { CodeEntry, CodeLabel } from '../../src/code-list';
import { regionsDm1986 } from '../../src/lists/regions-dm1986';
import { readCsv } from '../csv';
import type { Recipe } from '../recipe';
import { compare, readArchive } from './archive';
import { type CurrentComune, readCurrent } from './situas';
import { anprArchive, istatToday } from './sources';

const base = 'https://w3id.org/italia/controlled-vocabulary/territorial-classifications';

/** Region in the numbering of 1986, by ISTAT code and, where that is not enough, by sigla of the province. */
function dm1986Of(region: string, sigla?: string): string | undefined {
  const name = { BZ: 'Provincia autonoma di Bolzano', TN: 'Provincia autonoma di Trento' }[sigla ?? ''];
  const found = regionsDm1986.entries.filter(
    ({ label, properties }) => properties?.['istat'] === region && (name === undefined || label.it === name),
  );
  return found.length === 1 ? found[0]?.code : undefined;
}

/** Provinces that are no more: name, and who took their place. */
const ended: Readonly<Record<string, { readonly name: string; readonly replacedBy?: readonly string[] }>> = {
  CI: { name: 'Carbonia-Iglesias', replacedBy: ['SU'] },
  FO: { name: 'Forlì', replacedBy: ['FC'] },
  FU: { name: 'Fiume' },
  OG: { name: 'Ogliastra', replacedBy: ['NU'] },
  OT: { name: 'Olbia-Tempio', replacedBy: ['SS'] },
  PL: { name: 'Pola' },
  PS: { name: 'Pesaro e Urbino', replacedBy: ['PU'] },
  VS: { name: 'Medio Campidano', replacedBy: ['SU'] },
  ZA: { name: 'Zara' },
};

function labelOf(name: string): CodeLabel {
  const [it = '', other] = name.split('/');
  if (other === undefined) return { it };
  return name.includes('Vallée') ? { it, fr: other } : { it, de: other };
}

function bySigla(current: readonly CurrentComune[]): ReadonlyMap<string, CurrentComune> {
  return new Map(current.map((comune) => [comune.sigla, comune]));
}

/** Regions by ISTAT code. */
export const regionsRecipe: Recipe = {
  id: 'regions',
  files: ['ISTAT comuni.csv'],
  build: ([text = '']) => {
    const names = new Map(readCurrent(readCsv(text)).map(({ region, regionName }) => [region, regionName]));
    const entries = [...names]
      .sort(([a], [b]) => compare(a, b))
      .map(([code, name]): CodeEntry => {
        const dm1986 = dm1986Of(code);
        return {
          code,
          label: labelOf(name),
          uri: `${base}/regions/${code}`,
          ...(dm1986 === undefined ? {} : { properties: { dm1986 } }),
        };
      });
    return {
      id: 'regions',
      version: '2025-01-20',
      label: { it: 'Regioni (codici ISTAT)', en: 'Regions (ISTAT codes)' },
      uri: `${base}/regions`,
      sources: [istatToday],
      note: {
        it: 'La proprietà `dm1986` (codifica dell’Agenzia delle Entrate voluta dal SIUSS) è di conoscenza generale e va verificata; il Trentino-Alto Adige non ne ha una: dipende dalla provincia.',
        en: 'The property `dm1986` (coding of the Agenzia delle Entrate that SIUSS wants) is general knowledge to be checked; Trentino-Alto Adige has none: it depends on the province.',
      },
      entries,
    };
  },
};

/** Provinces by sigla, with those that are no more. */
export const provincesRecipe: Recipe = {
  id: 'provinces',
  files: ['ANPR_archivio_comuni.csv', 'ISTAT comuni.csv'],
  build: ([archiveText = '', currentText = ''], report) => {
    const today = bySigla(readCurrent(readCsv(currentText)));
    const periods = readArchive(readCsv(archiveText), report);
    const spans = new Map<string, { from: CivilDate; to: CivilDate | undefined; istat: string }>();
    for (const { sigla, from, to, istat } of periods) {
      const span = spans.get(sigla) ?? { from, to, istat: istat.slice(0, 3) };
      if (from < span.from) span.from = from;
      if (span.to !== undefined && (to === undefined || to > span.to)) span.to = to;
      spans.set(sigla, span);
    }
    const entries = [...spans]
      .sort(([a], [b]) => compare(a, b))
      .map(([sigla, span]): CodeEntry => {
        const comune = today.get(sigla);
        const past = ended[sigla];
        if (comune === undefined) {
          if (past === undefined || span.to === undefined)
            throw new Error(`province ${sigla} has ended: give its name`);
          const { name, replacedBy } = past;
          return {
            code: sigla,
            label: { it: name },
            properties: { istat: span.istat },
            validFrom: span.from,
            validTo: span.to,
            ...(replacedBy === undefined ? {} : { replacedBy }),
          };
        }
        const { province, region } = comune;
        const istatCode = comune.istat.slice(0, 3);
        return {
          code: sigla,
          label: labelOf(province),
          uri: `${base}/provinces/${istatCode}`,
          properties: {
            istat: istatCode,
            region,
            dm1986: dm1986Of(region, sigla) ?? '',
          },
          validFrom: span.from,
        };
      });
    return {
      id: 'provinces',
      version: '2025-01-20',
      label: { it: 'Province e città metropolitane', en: 'Provinces and metropolitan cities' },
      uri: `${base}/provinces`,
      sources: [istatToday, anprArchive],
      note: {
        it: 'Senza le nuove province della Sardegna (dal 2025). Il primo giorno è quello del primo comune che vi appartiene nell’archivio ANPR. La proprietà `dm1986` (regione nella codifica voluta dal SIUSS) va verificata.',
        en: 'Without the new provinces of Sardinia (from 2025). The first day is that of the first comune that belongs to it in the ANPR archive. The property `dm1986` (region in the coding that SIUSS wants) is to be checked.',
      },
      entries,
    };
  },
};
