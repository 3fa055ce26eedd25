import { addDays, type CivilDate, civilDate } from '@cartella/core';
import type { CodeEntry, CodeList } from '../../src/code-list';
import { otherLanguage } from '../../src/comuni';
import { comparableWords } from '../../src/search';
import { readCsv } from '../csv';
import type { Recipe } from '../recipe';
import { type ArchivePeriod, compare, istatCodesSince, readArchive } from './archive';
import { createCasing } from './casing';
import { type CurrentComune, readCurrent } from './situas';
import { anprArchive, istatVariations } from './sources';
import { readSuccessions, renamings, successions } from './successions';

const header: Omit<CodeList, 'entries'> = {
  id: 'comuni',
  version: '2025-01-20',
  label: { it: 'Comuni italiani, con la loro storia', en: 'Italian municipalities, with their history' },
  uri: 'https://w3id.org/italia/controlled-vocabulary/territorial-classifications/cities',
  sources: [istatVariations, anprArchive],
  note: {
    it: 'Il codice è quello di Belfiore, che un comune conserva quando cambia nome o provincia. Fusioni e incorporazioni sono indicate dal 1990, i codici ISTAT dal 1991. Regioni e province dei periodi storici sono quelle attribuite da ANPR.',
    en: 'The code is the Belfiore one, which a comune keeps when its name or province changes. Mergers are given since 1990, ISTAT codes since 1991. Regions and provinces of past periods are as ANPR assigns them.',
  },
};

/** Brings the periods of the archive to what ISTAT says today: new names, comuni that ended, comuni that began. */
function brought(archive: readonly ArchivePeriod[], current: readonly CurrentComune[]): ArchivePeriod[] {
  const today = new Map(current.map((comune) => [comune.belfiore, comune]));
  const lines = readSuccessions(successions);
  const periods = archive.flatMap((period): ArchivePeriod[] => {
    if (period.to !== undefined) return [period];
    const comune = today.get(period.belfiore);
    if (comune === undefined) {
      const line = lines.filter((each) => each.predecessors.some((name) => name.toUpperCase() === period.name)).at(-1);
      if (line === undefined) throw new Error(`${period.belfiore} ${period.name} has ended: add its succession`);
      return [{ ...period, to: addDays(civilDate(line.date), -1) }];
    }
    const now = { ...period, ...renewed(comune, period) };
    const since = renamings[period.belfiore];
    if (since !== undefined)
      return [
        { ...period, to: addDays(civilDate(since), -1) },
        { ...now, from: civilDate(since) },
      ];
    const [was, is] = [comparableWords(period.name), [comune.name, comune.fullName].map(comparableWords)];
    if (!is.includes(was) && was.replace(/^i/, 'j') !== is[0]) {
      throw new Error(`${period.belfiore} ${period.name} is now ${comune.name}: add its renaming`);
    }
    return [now];
  });
  const known = new Set(archive.map((period) => period.belfiore));
  for (const comune of current) {
    if (known.has(comune.belfiore)) continue;
    const line = lines.find((each) => each.name === comune.name);
    if (line === undefined) throw new Error(`${comune.belfiore} ${comune.name} is new: add its succession`);
    const { belfiore } = comune;
    periods.push({ belfiore, from: civilDate(line.date), to: undefined, ...renewed(comune, undefined) });
  }
  return periods.sort((a, b) => compare(a.belfiore, b.belfiore) || compare(a.from, b.from));
}

function renewed(
  comune: CurrentComune,
  period: ArchivePeriod | undefined,
): Omit<ArchivePeriod, 'belfiore' | 'from' | 'to'> {
  const { name, istat, sigla, region } = comune;
  const other = comune.otherName || period?.otherName || '';
  return { name, istat, sigla, region, otherName: other.toUpperCase() === name.toUpperCase() ? '' : other };
}

/** Codes that took the place of each ended code, the dates of both sides agreeing. */
function successorsOf(periods: readonly ArchivePeriod[]): ReadonlyMap<string, string> {
  const successors = new Map<string, string>();
  for (const { date, name, predecessors } of readSuccessions(successions)) {
    const first = civilDate(date);
    const ended = predecessors.map((predecessor) => {
      const found = periods.filter((p) => p.name === predecessor && p.to === addDays(first, -1));
      const [only] = found;
      if (only === undefined || found.length > 1)
        throw new Error(`${predecessor} did not end on the day before ${date}`);
      return only;
    });
    const heirs = periods.filter(
      (p) => p.name === name && p.from <= first && (p.to === undefined || p.to >= first) && p.sigla === ended[0]?.sigla,
    );
    const [heir] = heirs;
    if (heir === undefined || heirs.length > 1) throw new Error(`${name} does not exist on ${date}`);
    for (const { belfiore } of ended) if (belfiore !== heir.belfiore) successors.set(belfiore, heir.belfiore);
  }
  return successors;
}

function entryOf(period: ArchivePeriod, isLast: boolean, successor: string | undefined): CodeEntry {
  const { belfiore, name, otherName, from, to, istat, sigla, region } = period;
  const language = otherLanguage[sigla];
  return {
    code: belfiore,
    label: otherName !== '' && language !== undefined ? { it: name, [language]: otherName } : { it: name },
    properties: {
      ...(to === undefined || to >= istatCodesSince ? { istat } : {}),
      province: sigla,
      region,
      ...(otherName !== '' && language === undefined ? { otherName } : {}),
    },
    validFrom: from,
    ...(to === undefined ? {} : { validTo: to }),
    ...(isLast && to !== undefined && successor !== undefined ? { replacedBy: [successor] } : {}),
  };
}

/** Italian municipalities: the ANPR archive for the past, ISTAT for today. */
export const comuniRecipe: Recipe = {
  id: 'comuni',
  files: ['ANPR_archivio_comuni.csv', 'ISTAT comuni.csv'],
  build: ([archiveText = '', currentText = ''], report) => {
    const current = readCurrent(readCsv(currentText));
    const casing = createCasing(
      current.flatMap(({ name, otherName }) => [name, otherName]).filter((text) => text !== ''),
    );
    const regions = new Map<CivilDate | string, string>(current.map(({ sigla, region }) => [sigla, region]));
    const archive = readArchive(readCsv(archiveText), report);
    const periods = brought(archive, current).map((period) => ({
      ...period,
      name: casing(period.name.toUpperCase()),
      otherName: period.otherName === '' ? '' : casing(period.otherName.toUpperCase()),
      region: regions.get(period.sigla) ?? period.region,
    }));
    const successors = successorsOf(periods);
    const unexplained = periods.filter(
      (p, i) =>
        p.to !== undefined && p.to >= '1990' && periods[i + 1]?.belfiore !== p.belfiore && !successors.has(p.belfiore),
    );
    for (const { belfiore, name, to } of unexplained) report(`${belfiore} ${name} ended ${to}, no successor known`);
    const entries = periods.map((period, i) =>
      entryOf(period, periods[i + 1]?.belfiore !== period.belfiore, successors.get(period.belfiore)),
    );
    return { ...header, entries };
  },
};
