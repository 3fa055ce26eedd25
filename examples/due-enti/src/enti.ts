import { unwrap } from '@cartella/core';
import type { BundledRecord } from '@cartella/interchange';
import { type Cartella, commonCartella, composeProfile, type Layer } from '@cartella/profile';
import { essentials } from '@cartella/vocabularies/essentials';
import { percorsoComune } from '@cartella/workflow';
import { collina } from './collina';
import { pianura } from './pianura';

/** A body with the cartella that its profile makes. */
export interface Ente {
  readonly id: string;
  readonly cartella: Cartella;
  /** What its records say of the profile they were written with. */
  readonly profile: NonNullable<BundledRecord['profile']>;
}

const common = commonCartella({
  version: '0.1.0',
  vocabularies: essentials,
  procedures: [percorsoComune],
  forms: [],
  texts: { it: {}, en: {} },
});

function enteOf(id: string, layer: Layer): Ente {
  const cartella = unwrap(composeProfile(common, [layer]));
  return { id, cartella, profile: { id: layer.id, version: layer.version, hash: cartella.hash } };
}

/** In the hills: home visits are recorded, and how far people live from the road. */
export const comuneCollina = enteOf('01980000-0000-7000-8000-000000000101', collina);

/** In the plain: shorter texts, fewer channels, a question on the bus. */
export const comunePianura = enteOf('01980000-0000-7000-8000-000000000202', pianura);
