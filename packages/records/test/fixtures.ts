import type { PersonData, RecordData, RecordKind } from '@cartella/model';
import type { RecordInput } from '../src';
import { newId } from './databases';

/** A record of a kind with the least that surrounds it. */
export function recordOf<K extends RecordKind>(
  kind: K,
  data: RecordData<K>,
  changes: Partial<RecordInput<K, RecordData<K>>> = {},
): RecordInput<K, RecordData<K>> {
  return {
    id: newId(),
    kind,
    schema: `${kind}/1.0.0`,
    provenance: { source: 'declared' },
    sensitivity: 'common',
    data,
    ...changes,
  };
}

/** Someone who was never born. */
export function personOf(changes: Partial<PersonData> = {}): RecordInput<'person', PersonData> {
  return recordOf('person', { identity: 'declared', familyName: 'Prova', givenName: 'Alba', ...changes });
}
