import type { ModelRecord } from '@cartella/model';
import { api } from '../api';
import { useVersion, type VersionWork } from '../writing/use-version';

/** What a project holds. */
export type ProjectData = ModelRecord<'progetto-personalizzato'>['data'];

/** A project that is being written. */
export interface ProjectWork extends VersionWork<ProjectData> {
  /** The signatures of the version before do not sign what was changed since. */
  readonly losesSignatures: boolean;
  readonly saveVersion: () => void;
  readonly sign: (signature: ProjectData['signatures'][number]) => void;
}

const projects = api.recordsOf('progetto-personalizzato');

/** Works on the project of a case: what is signed is a version, and whoever changes it asks for the signatures again. */
export function useProject({ id, version, data }: ModelRecord<'progetto-personalizzato'>): ProjectWork {
  const work = useVersion<ProjectData>({
    draftKey: `progetto:${id}`,
    version,
    data,
    send: ({ seen, data: written, reason }) => projects.correct(id, seen, { data: { ...written }, reason }),
    read: (written) => written as ProjectData,
  });
  const { draft, isChanged, save } = work;
  const losesSignatures = isChanged && draft.base.signatures.length > 0;
  return {
    ...work,
    losesSignatures,
    saveVersion: () =>
      void save(
        losesSignatures ? { ...draft.data, signatures: [] } : draft.data,
        draft.reason || 'Progetto aggiornato',
      ),
    sign: (signature) =>
      void save({ ...draft.data, signatures: [...draft.data.signatures, signature] }, 'Firma registrata'),
  };
}
