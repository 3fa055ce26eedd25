import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentKit, readProfile } from '@cartella/cli';
import { sha256Hex, unwrap } from '@cartella/core';
import { readDocument } from '@cartella/profile/load';
import { type Compositions, createCompositions } from '@cartella/server';

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

/** The identifier of a comune, the same at every start. */
export function enteIdOf(code: string): string {
  const hex = sha256Hex(`valle-finta:${code}`);
  return `01980000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

/** The cartella of each comune, for one process that serves them all: the layer of the ambito is shared, that of a comune its own. */
export function composeInstallation(): Compositions {
  const shared = unwrap(readProfile('ambito', folder)).layers;
  const own = new Map(
    listComuni().map(({ code, profile }) => [
      enteIdOf(code),
      profile === undefined ? [] : unwrap(readProfile(profile, folder)).layers.slice(shared.length),
    ]),
  );
  return createCompositions({ base: currentKit(), layersOf: (enteId) => ({ shared, own: own.get(enteId) ?? [] }) });
}
