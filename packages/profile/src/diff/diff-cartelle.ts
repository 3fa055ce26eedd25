import { canonicalJson } from '@cartella/core';
import { diffContract, type SchemaReport } from '@cartella/schema-diff';
import { type CartellaContent, toReadSchema } from '../cartella';
import { neededCodes, neededFields } from '../compose/duties';
import { pointsOf } from '../explain';

/** For whom something changes: who works on the screens, what is recorded, what the ente owes to others, by when. */
export type Audience = 'operators' | 'records' | 'flows' | 'deadlines' | 'access';

/** A point that is not the same in two compositions. */
export interface PointChange {
  readonly point: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
  readonly concerns: readonly Audience[];
}

/** What changes from one composition to another. */
export interface CartellaDiff {
  readonly changes: readonly PointChange[];
  /** For each kind of record whose schema changed, whom the change breaks, with a witness. */
  readonly records: readonly { readonly kind: string; readonly report: SchemaReport }[];
}

/** Compares two compositions point by point, and the schemas of their records by whom they break. */
export function diffCartelle(before: CartellaContent, after: CartellaContent): CartellaDiff {
  return { changes: changesBetween(before, after), records: schemaReports(before, after) };
}

/** Lists the points that differ, in the order of their addresses. */
export function changesBetween(before: CartellaContent, after: CartellaContent): PointChange[] {
  const [then, now] = [pointsOf(before), pointsOf(after)];
  const needed = neededPoints(after);
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((point) => {
    const [was, is] = [then.get(point), now.get(point)];
    if (was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is)) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [
      {
        point,
        change,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
        concerns: audiencesOf(point, needed),
      } as const,
    ];
  });
}

function neededPoints(content: CartellaContent): ReadonlySet<string> {
  return new Set([
    ...neededFields({ ...content, procedures: {} }).map(({ record, field }) => `records/${record}/${field}`),
    ...neededCodes({ ...content, procedures: {} }).map(({ vocabulary, code }) => `vocabularies/${vocabulary}/${code}`),
  ]);
}

function audiencesOf(point: string, needed: ReadonlySet<string>): Audience[] {
  const [artefact = '', name, part = '', , aspect] = point.split('/');
  const isWording = /\/(label|help|description|order)$/.test(point);
  const [field] = part.split('.');
  return [
    ...(['forms', 'texts', 'look', 'slots'].includes(artefact) || isWording ? (['operators'] as const) : []),
    ...(artefact === 'procedures' && !isWording ? (['operators'] as const) : []),
    ...(['records', 'checks', 'vocabularies'].includes(artefact) && !isWording ? (['records'] as const) : []),
    ...(needed.has(`${artefact}/${name}/${field}`) ? (['flows'] as const) : []),
    ...(part === 'deadlines' && aspect !== 'label' ? (['deadlines'] as const) : []),
    ...(artefact === 'policy' || /\/(sensitivity|roles|units)$/.test(point) ? (['access'] as const) : []),
  ];
}

function schemaReports(before: CartellaContent, after: CartellaContent): CartellaDiff['records'] {
  return Object.values(before.records).flatMap((record) => {
    const now = after.records[record.kind];
    if (now === undefined || now.write === record.write || canonicalJson(now.write) === canonicalJson(record.write))
      return [];
    const contract = (write: typeof record.write) => ({ write, read: toReadSchema(write) });
    const report = diffContract(contract(record.write), contract(now.write));
    return report.ok ? [{ kind: record.kind, report: report.value }] : [];
  });
}
