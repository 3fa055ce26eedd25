import { addDays, type CivilDate, toDayNumber } from '@cartella/core';
import type { CodeEntry, CodeList } from '../../src/code-list';
import { firstDay, type PackedComuni } from '../../src/comuni';

const propertyOf = (entry: CodeEntry, name: string): string => String(entry.properties?.[name] ?? '');

function otherNameOf(entry: CodeEntry): string | undefined {
  const { de, fr, sl } = entry.label;
  return de ?? fr ?? sl ?? (propertyOf(entry, 'otherName') || undefined);
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Folds the list into columns; the inverse of `unpackComuni`. Entries must be in order of code and day. */
export function packComuni({ entries, ...list }: CodeList): PackedComuni {
  const dates = [...new Set(entries.flatMap((e) => [e.validFrom, e.validTo]))].filter((d) => d !== undefined).sort();
  const indexes = new Map(dates.map((date, i) => [date, i.toString(36)]));
  const gaps = dates.map((date, i) => (toDayNumber(date) - toDayNumber(dates[i - 1] ?? firstDay)).toString(36));
  const sigle = [...new Set(entries.map((entry) => propertyOf(entry, 'province')))].sort();
  const roots = new Map(
    sigle.map((sigla) => {
      const own = entries.filter((entry) => propertyOf(entry, 'province') === sigla);
      const root = mostCommon(own.map((entry) => propertyOf(entry, 'istat').slice(0, 3)));
      return [sigla, { root, region: mostCommon(own.map((entry) => propertyOf(entry, 'region'))) }];
    }),
  );
  const columns = { code: [], from: [], to: [], name: [], province: [], istat: [], replacedBy: [] } as Record<
    'code' | 'from' | 'to' | 'name' | 'province' | 'istat' | 'replacedBy',
    string[]
  >;
  let above: { code: string; name: string; sigla: string; to: CivilDate | undefined } | undefined;
  for (const [i, entry] of entries.entries()) {
    const sigla = propertyOf(entry, 'province');
    const other = otherNameOf(entry);
    const name = other === undefined ? entry.label.it : `${entry.label.it}|${other}`;
    const istat = propertyOf(entry, 'istat');
    const follows = above?.to !== undefined && entry.validFrom === addDays(above.to, 1);
    columns.code.push(codeCell(above?.code, entry.code));
    columns.from.push(follows ? '' : (indexes.get(entry.validFrom as CivilDate) ?? ''));
    columns.to.push(entry.validTo === undefined ? '' : (indexes.get(entry.validTo) ?? ''));
    columns.name.push(name === above?.name ? '' : name);
    columns.province.push(sigla === above?.sigla ? '' : sigla);
    columns.istat.push(istat.slice(0, 3) === roots.get(sigla)?.root ? istat.slice(3) : istat);
    if (entry.replacedBy !== undefined) columns.replacedBy.push([i.toString(36), ...entry.replacedBy].join(' '));
    above = { code: entry.code, name, sigla, to: entry.validTo };
  }
  const { code, from, to, name, province, istat, replacedBy } = columns;
  return {
    ...list,
    days: gaps.join(' '),
    provinces: [...roots].map(([sigla, { root, region }]) => `${sigla} ${root} ${region}`).join('\n'),
    code: code.join('\n'),
    from: from.join('\n'),
    to: to.join('\n'),
    name: name.join('\n'),
    province: province.join('\n'),
    istat: istat.join('\n'),
    replacedBy: replacedBy.join('\n'),
  };
}

function codeCell(above: string | undefined, code: string): string {
  if (above === code) return '';
  const number = Number(code.slice(1));
  return above?.charAt(0) === code.charAt(0)
    ? (number - Number(above.slice(1))).toString(36)
    : code.charAt(0) + number.toString(36);
}
