import type { RecordId } from '@cartella/core';
import type { FamilyRecords } from '@cartella/forms-react/genogram';

const id = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;
const parent = (child: number, of: number, tie: number) => ({
  id: id(tie),
  data: { personId: id(child), otherPersonId: id(of), nature: 'family' as const, kinship: '6' },
});

/** Three invented people in the shape of the shared model. */
export const invented: FamilyRecords = {
  persons: [
    { id: id(1), data: { identity: 'declared', givenName: 'Ada', sex: 'F', dateOfBirth: '1985-05-05' } },
    { id: id(2), data: { identity: 'declared', givenName: 'Ugo', sex: 'M', dateOfBirth: '1983-03-03' } },
    { id: id(3), data: { identity: 'declared', givenName: 'Ivo', sex: 'M', dateOfBirth: '2014-04-04' } },
  ],
  relationships: [parent(3, 1, 10), parent(3, 2, 11)],
};
