import { checkFile, type Issue } from '@cartella/core';
import { documentIds, type FormStore, inputIssue, mostMegabytes } from '@cartella/forms';
import type { DocumentKeeper } from '../environment';

/** A file on its way, or one that did not get there. */
export interface Upload {
  readonly file: File;
  readonly state: 'sending' | 'lost' | 'refused';
  /** How much of it has gone, 0 to 1. */
  readonly share: number;
  readonly issues: readonly Issue[];
}

/** The files of one question that are not documents yet: they outlive the page that they were picked on, as long as the form does. */
export interface Uploads {
  readonly list: () => readonly Upload[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (file: File, keeper: DocumentKeeper) => Promise<void>;
  readonly remove: (file: File) => void;
}

const byStore = new WeakMap<FormStore, Map<string, Uploads>>();

/** Finds the files on their way at a question. */
export function uploadsAt(store: FormStore, place: string): Uploads {
  const places = byStore.get(store) ?? new Map<string, Uploads>();
  byStore.set(store, places);
  const uploads = places.get(place) ?? createUploads(store, place);
  places.set(place, uploads);
  return uploads;
}

function createUploads(store: FormStore, place: string): Uploads {
  let all: readonly Upload[] = [];
  const listeners = new Set<() => void>();
  const become = (next: readonly Upload[]) => {
    all = next;
    const unfinished = all.some(({ state }) => state !== 'refused');
    store.hold(place, unfinished ? inputIssue.document : undefined);
    for (const listener of [...listeners]) listener();
  };
  const change = (file: File, to: Partial<Upload>) =>
    become(all.map((upload) => (upload.file === file ? { ...upload, ...to } : upload)));
  const remove = (file: File) => become(all.filter((upload) => upload.file !== file));
  return {
    list: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    remove,
    async send(file, keeper) {
      become([...all.filter((upload) => upload.file !== file), { file, state: 'sending', share: 0, issues: [] }]);
      const { megabytes = mostMegabytes } = keeper;
      const checked = checkFile(await beginningOf(file, megabytes), { megabytes });
      if (!checked.ok) return change(file, { state: 'refused', issues: checked.issues });
      try {
        const sent = await keeper.send(file, (share) => change(file, { share }));
        if (!sent.ok) return change(file, { state: 'refused', issues: sent.issues });
        // Taken away while it was on its way.
        if (!all.some((upload) => upload.file === file)) return;
        const { field, value } = store.field(place);
        store.set(place, field.type === 'documents' ? [...documentIds(value), sent.value] : sent.value);
        remove(file);
      } catch {
        change(file, { state: 'lost' });
      }
    },
  };
}

// One byte more than there may be is enough to say that it is too large.
async function beginningOf(file: File, megabytes: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, megabytes * 1_048_576 + 1).arrayBuffer());
}
