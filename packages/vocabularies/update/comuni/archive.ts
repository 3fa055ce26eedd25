import { addDays, type CivilDate, civilDate } from '@cartella/core';
import { cell, type Row } from '../csv';
import { leftOut } from './successions';

/** A comune during one period, as the ANPR archive has it; names in upper case. */
export interface ArchivePeriod {
  readonly belfiore: string;
  readonly from: CivilDate;
  /** Undefined while it lasts. */
  readonly to: CivilDate | undefined;
  readonly name: string;
  readonly otherName: string;
  readonly istat: string;
  readonly sigla: string;
  readonly region: string;
}

/** Reads the periods of the ANPR archive, joining those that follow each other with nothing changed that we keep. */
export function readArchive(rows: readonly Row[], report: (line: string) => void): readonly ArchivePeriod[] {
  const withCode = rows.filter((row) => cell(row, 'CODCATASTALE') !== 'ND' && leftOut[cell(row, 'ID')] === undefined);
  report(`${rows.length - withCode.length} records of the archive have no Belfiore code of their own and are left out`);
  const periods = withCode.map(periodOf).sort((a, b) => compare(a.belfiore, b.belfiore) || compare(a.from, b.from));
  const joined: ArchivePeriod[] = [];
  for (const period of periods) {
    const above = joined.at(-1);
    const continued = above !== undefined && continues(above, period);
    if (continued) joined[joined.length - 1] = { ...period, from: above.from };
    else joined.push(period);
  }
  return joined;
}

function periodOf(row: Row): ArchivePeriod {
  const to = cell(row, 'DATACESSAZIONE');
  const region = cell(row, 'IDREGIONE');
  const sigla = cell(row, 'SIGLAPROVINCIA');
  return {
    belfiore: cell(row, 'CODCATASTALE'),
    from: civilDate(cell(row, 'DATAISTITUZIONE')),
    to: to === '9999-12-31' ? undefined : civilDate(to),
    name: cell(row, 'DENOMINAZIONE_IT'),
    otherName: cell(row, 'ALTRADENOMINAZIONE').replace(/^COMUNE DI .*OBCINA /, ''),
    istat: cell(row, 'CODISTAT'),
    sigla,
    region,
  };
}

/** Orders texts by their characters. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** ISTAT lists the variations of its codes from here on; older ones are of no use to who reads a record. */
export const istatCodesSince = civilDate('1991-01-01');

function continues(above: ArchivePeriod, period: ArchivePeriod): boolean {
  if (above.to === undefined || addDays(above.to, 1) !== period.from) return false;
  const same = (['belfiore', 'name', 'otherName', 'sigla'] as const).every((key) => above[key] === period[key]);
  return same && (above.istat === period.istat || above.to < istatCodesSince);
}
