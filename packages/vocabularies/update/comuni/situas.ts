import { cell, type Row } from '../csv';

/** A comune as ISTAT has it today. */
export interface CurrentComune {
  readonly belfiore: string;
  readonly istat: string;
  readonly name: string;
  /** Both names together, where ISTAT writes them so. */
  readonly fullName: string;
  readonly otherName: string;
  readonly sigla: string;
  readonly province: string;
  readonly region: string;
  readonly regionName: string;
}

/** Undoes the escapes of extracts made from PHP sources: `"Agli\u{e8}"`, `Vo\'`. */
function withoutEscapes(text: string): string {
  const inner = /^".*"$/.test(text) ? text.slice(1, -1) : text;
  return inner
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(?=['"]|$)/g, (_, at: number) => (at === inner.length - 1 ? "'" : ''));
}

/** Reads ISTAT's list of comuni: the SITUAS extract by short column names, or the published `Elenco-comuni-italiani.csv`. */
export function readCurrent(rows: readonly Row[]): readonly CurrentComune[] {
  return rows.map((row) => {
    const text = (...columns: string[]): string => withoutEscapes(cell(row, ...columns));
    const fullName = text('name', 'Denominazione (Italiana e straniera)');
    const istat = text('istat_code', 'Codice Comune formato alfanumerico').padStart(6, '0');
    return {
      belfiore: text('cadastral_code', 'Codice Catastale'),
      istat,
      fullName,
      name: text('name_it', 'Denominazione in italiano') || fullName,
      otherName: text('name_other', 'Denominazione altra lingua'),
      sigla: text('province_sigla', 'Sigla automobilistica'),
      province: text('province_name', "Denominazione dell'Unità territoriale sovracomunale"),
      region: text('region_code', 'Codice Regione').padStart(2, '0'),
      regionName: text('region_name', 'Denominazione Regione', 'Denominazione regione'),
    };
  });
}
