import type { RecordEnvelope } from '@cartella/model';
import { useWords } from '../language';
import { provenanceTexts } from './texts';

/** Where a datum comes from, as its record says, with the day it was recorded and who did, where the reader may know. */
export function ProvenanceBadge({
  provenance,
  recordedAt,
  by,
}: {
  readonly provenance: Pick<RecordEnvelope['provenance'], 'source' | 'reference'>;
  /** An instant or a day. */
  readonly recordedAt?: string;
  /** Name of the operator or of the body that sent it. */
  readonly by?: string;
}) {
  const { text, day } = useWords(provenanceTexts);
  const details = [by, recordedAt && day(recordedAt.slice(0, 10)), provenance.reference].filter(Boolean);
  return (
    <span className={`cartella-provenance is-${provenance.source}`}>
      <span className="visually-hidden">{text('provenance')} </span>
      <strong>{text(`provenance.${provenance.source}`)}</strong>
      {details.length > 0 && ` – ${details.join(', ')}`}
    </span>
  );
}
