import { digestOf } from '@cartella/core';
import type { Attachment } from '../attachment';
import type { BundledRecord, CaseBundle, ProcedurePosition, Withheld } from './bundle';
import { originalOf } from './origin';

/** A case as a body holds it: every version of its records, where it stands, its documents. */
export interface CaseFile {
  readonly cartellaId: string;
  readonly records: readonly BundledRecord[];
  readonly procedures: readonly ProcedurePosition[];
  readonly documents: readonly Attachment[];
}

/** Who exports, when, and what stays at home. */
export interface ExportContext {
  readonly enteId: string;
  /** Instant, UTC. */
  readonly exportedAt: string;
  /** Says why a record does not travel; sealed records stay, unless this says otherwise. */
  readonly withhold?: (record: BundledRecord) => Withheld['reason'] | undefined;
}

const withholdSealed = ({ sensitivity }: BundledRecord): Withheld['reason'] | undefined =>
  sensitivity === 'sealed' ? 'sealed' : undefined;

/** Digest of what a bundle carries, whoever exports it and whenever. */
export function bundleDigest({
  cartellaId,
  records,
  procedures,
  documents,
  withheld,
}: Omit<CaseBundle, 'sha256'>): string {
  return digestOf({ cartellaId, records, procedures, documents, withheld });
}

/** Exports a case whole: records in order of identifier and version, as they were first written, and the list of what stays. */
export function exportCase(
  file: CaseFile,
  { enteId, exportedAt, withhold = withholdSealed }: ExportContext,
): CaseBundle {
  const ordered = file.records.toSorted((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1));
  const withheld = new Map<string, Withheld>();
  const records = ordered.flatMap((record) => {
    const reason = withhold(record);
    if (reason === undefined) return [originalOf(record)];
    withheld.set(record.id, { recordId: record.id, kind: record.kind, reason });
    return [];
  });
  const bundle = {
    format: 'cartella/case-bundle/1.0.0' as const,
    cartellaId: file.cartellaId,
    exportedAt,
    exportedBy: enteId,
    records,
    procedures: [...file.procedures],
    documents: [...file.documents],
    withheld: [...withheld.values()],
  };
  return { ...bundle, sha256: bundleDigest(bundle) };
}
