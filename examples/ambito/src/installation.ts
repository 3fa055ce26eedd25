import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentKit, readProfile } from '@cartella/cli';
import { unwrap } from '@cartella/core';
import { type Cartella, createComposer } from '@cartella/profile';
import { readDocument } from '@cartella/profile/load';

/** Folder of this example, where its profiles are. */
export const folder = join(import.meta.dirname, '..');

interface Comune {
  readonly code: string;
  readonly profile?: string;
}

/** The comuni of the federation, as their list says. */
export function listComuni(): readonly Comune[] {
  return unwrap(readDocument(readFileSync(join(folder, 'comuni.yaml'), 'utf8'), 'comuni.yaml')).value as Comune[];
}

/** The cartella of each comune, for one process that serves them all: those who work with the same layers share one. */
export function composeInstallation(): ReadonlyMap<string, Cartella> {
  const compose = createComposer(currentKit());
  return new Map(
    listComuni().map(({ code, profile = 'ambito' }) => {
      const { id, version, layers } = unwrap(readProfile(profile, folder));
      return [code, unwrap(compose(layers, { id, version })).cartella];
    }),
  );
}
