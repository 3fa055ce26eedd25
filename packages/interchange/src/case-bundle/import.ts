import {
  civilDateInRome,
  createIssue,
  digestOf,
  failure,
  type Issue,
  prefixIssues,
  type Result,
  success,
} from '@cartella/core';
import { isRecordKind, structureIssues, validateRecord, valueIssue } from '@cartella/model';
import { type BundledRecord, type CaseBundle, CaseBundleSchema } from './bundle';
import { bundleDigest, type CaseFile } from './export';
import { receiveRecord } from './origin';
import { danglingReferences } from './references';

/** Issue codes of a case that comes from another body. */
export const caseIssue = {
  conflict: 'case.conflict',
  digest: 'case.digest',
  duplicate: 'case.duplicate',
  localCode: 'case.local-code',
  missingRecord: 'case.missing-record',
  noCartella: 'case.no-cartella',
  unknownKind: 'case.unknown-kind',
  withheld: 'case.withheld',
} as const;

/** Who receives a case, when, and what it holds already. */
export interface ImportContext {
  readonly enteId: string;
  /** Instant, UTC. */
  readonly receivedAt: string;
  /** The message that brought it. */
  readonly messageId?: string;
  /** Digest of a version of a record that is already here, if any; compared as it was first written. */
  readonly heldDigest?: (id: string, version: number) => string | undefined;
}

/** A case taken over, and what it lacks or brings that this body cannot read: nothing of it is dropped. */
export interface ImportedCase {
  readonly file: CaseFile;
  readonly notes: readonly Issue[];
}

const note = (code: string, path: Issue['path'], params: Issue['params'] = {}): Issue =>
  createIssue(code, path, { severity: 'warning', params });

const namespacedCode = /^[a-z][a-z0-9_-]*:[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Codes that the sender added under its namespace: they are kept, and only the sender can say what they mean. */
function localCodes(value: unknown, path: Issue['path']): Issue[] {
  if (typeof value === 'string') return namespacedCode.test(value) ? [note(caseIssue.localCode, path)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    localCodes(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Reads a record openly: what it has more than we know is kept, what it lacks or says wrongly is noted. */
function recordNotes(record: BundledRecord, path: Issue['path'], context: ImportContext): Issue[] {
  if (!isRecordKind(record.kind)) return [note(caseIssue.unknownKind, [...path, 'kind'], { kind: record.kind })];
  const issues = validateRecord(record, { date: civilDateInRome(context.receivedAt) }).filter(
    ({ code }) => code !== valueIssue.unexpected,
  );
  return [
    ...prefixIssues(issues, path).map((issue): Issue => ({ ...issue, severity: 'warning' })),
    ...localCodes(record.data, [...path, 'data']),
  ];
}

function integrityIssues(bundle: CaseBundle): Issue[] {
  const seen = new Set<string>();
  const duplicates = bundle.records.flatMap(({ id, version }, index) => {
    const key = `${id}/${version}`;
    if (seen.has(key)) return [createIssue(caseIssue.duplicate, ['records', index])];
    seen.add(key);
    return [];
  });
  const hasCartella = bundle.records.some(({ id, kind }) => id === bundle.cartellaId && kind === 'cartella-sociale');
  return [
    ...(bundleDigest(bundle) === bundle.sha256 ? [] : [createIssue(caseIssue.digest, ['sha256'])]),
    ...(hasCartella ? [] : [createIssue(caseIssue.noCartella, ['cartellaId'])]),
    ...duplicates,
  ];
}

function noteMissing(bundle: CaseBundle): Issue[] {
  const withheld = new Set(bundle.withheld.map(({ recordId }) => recordId));
  const documents = bundle.documents.map(({ id }) => id);
  const index = new Map(bundle.records.map(({ id }, at) => [id, at]));
  return [
    ...bundle.withheld.map(({ kind, reason }, at) => note(caseIssue.withheld, ['withheld', at], { kind, reason })),
    ...danglingReferences(bundle.records, documents)
      .filter(({ missingId }) => !withheld.has(missingId))
      .map(({ recordId, path }) => note(caseIssue.missingRecord, ['records', index.get(recordId) ?? 0, ...path])),
  ];
}

/**
 * Takes a case over from another body: all of it or nothing. It is refused when it is not a bundle, was altered, lacks its own file, or
 * differs from what is already here; everything else is kept and noted.
 */
export function importCase(value: unknown, context: ImportContext): Result<ImportedCase> {
  const structure = structureIssues(CaseBundleSchema, value);
  if (structure.length > 0) return failure(structure);
  const bundle = value as CaseBundle;
  const integrity = integrityIssues(bundle);
  if (integrity.length > 0) return failure(integrity);
  const { heldDigest, enteId, receivedAt, messageId } = context;
  const conflicts: Issue[] = [];
  const fresh = bundle.records.filter((record, index) => {
    const held = heldDigest?.(record.id, record.version);
    if (held !== undefined && held !== digestOf(record))
      conflicts.push(createIssue(caseIssue.conflict, ['records', index]));
    return held === undefined;
  });
  if (conflicts.length > 0) return failure(conflicts);
  const notes = bundle.records.flatMap((record, index) => recordNotes(record, ['records', index], context));
  return success({
    file: {
      cartellaId: bundle.cartellaId,
      records: fresh.map((record) => receiveRecord(record, enteId, bundle.exportedBy, receivedAt, messageId)),
      procedures: bundle.procedures,
      documents: bundle.documents as CaseFile['documents'],
    },
    notes: [...notes, ...noteMissing(bundle)],
  });
}
