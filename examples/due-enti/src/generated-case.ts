import { type Json, unwrap } from '@cartella/core';
import type { BundledRecord, CaseFile } from '@cartella/interchange';
import { parseSchema, samplesOf } from '@cartella/schema-diff';
import type { Ente } from './enti';

const id = (number: number): string => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Records of a kind as the cartella of a body lets them be written: a smallest one, one for each thing that may be there, the fullest. */
export function recordsOf({ id: enteId, cartella, profile }: Ente, kind: string, first: number): BundledRecord[] {
  const schema = cartella.records[kind];
  if (schema === undefined) throw new Error(kind);
  return samplesOf(unwrap(parseSchema(schema.write))).map((sample, index) => {
    const written = sample as Readonly<Record<string, Json>>;
    const { validFrom: _, validTo: __, ...rest } = written;
    return { ...rest, id: id(first + index), enteId, profile } as unknown as BundledRecord;
  });
}

/** A case of invented people as a body holds it, with records of all these kinds. */
export function generatedCase(ente: Ente, kinds: readonly string[]): CaseFile {
  const [file, ...others] = kinds.map((kind, index) => recordsOf(ente, kind, 1000 * (index + 1)));
  const [cartella] = file ?? [];
  if (cartella === undefined) throw new Error('no cartella');
  return {
    cartellaId: cartella.id,
    records: [cartella, ...others.flat()].map((record) => ({ ...record, sensitivity: 'special' as const })),
    procedures: [
      {
        procedure: 'percorso-comune',
        version: '1.0.0',
        state: { step: 'valutazione' },
        events: [{ on: '2026-02-01' }],
      },
    ],
    documents: [{ id: id(9), name: 'relazione.pdf', mediaType: 'application/pdf', bytes: 12, sha256: 'a'.repeat(64) }],
  };
}
