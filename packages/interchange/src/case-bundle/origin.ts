import type { Extensions } from '@cartella/model';
import * as z from 'zod';
import type { BundledRecord } from './bundle';

/** Namespace of the extension that keeps how a received record was written by the body that wrote it. */
export const originNamespace = 'origin';

const OriginSchema = z.strictObject({
  enteId: z.string(),
  recordedAt: z.string(),
  provenance: z.record(z.string(), z.json()),
  /** It had a place for extensions, and nothing in it. */
  emptyExt: z.literal(true).optional(),
});

function withExtensions(record: BundledRecord, ext: Extensions, keepEmpty = false): BundledRecord {
  const { ext: _, ...rest } = record;
  return Object.keys(ext).length === 0 && !keepEmpty ? rest : { ...rest, ext };
}

/** Takes a record over: it belongs to the body that receives it, which learns of it now and remembers how it was written. */
export function receiveRecord(
  record: BundledRecord,
  enteId: string,
  from: string,
  receivedAt: string,
  reference?: string,
): BundledRecord {
  const isEmpty = record.ext !== undefined && Object.keys(record.ext).length === 0;
  const origin = {
    enteId: record.enteId,
    recordedAt: record.recordedAt,
    provenance: record.provenance,
    ...(isEmpty ? { emptyExt: true } : {}),
  };
  return {
    ...withExtensions(record, { ...record.ext, [originNamespace]: origin }),
    enteId,
    recordedAt: receivedAt,
    provenance: { source: 'received', enteId: from, ...(reference === undefined ? {} : { reference }) },
  };
}

/** Gives a record as it was written: one received and not touched since as its first writer wrote it, any other as it is. */
export function originalOf(record: BundledRecord): BundledRecord {
  const { [originNamespace]: kept, ...others } = record.ext ?? {};
  if (kept === undefined) return record;
  const origin = OriginSchema.safeParse(kept);
  if (record.provenance.source !== 'received' || !origin.success) return withExtensions(record, others);
  const { emptyExt, ...written } = origin.data;
  return {
    ...withExtensions(record, others, emptyExt),
    ...(written as Pick<BundledRecord, 'enteId' | 'recordedAt' | 'provenance'>),
  };
}
