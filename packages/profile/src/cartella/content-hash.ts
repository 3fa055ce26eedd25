import { digestOf } from '@cartella/core';
import type { CartellaContent } from './content';

const digests = new WeakMap<object, string>();

/** Digest of an artefact, remembered: an artefact is never changed in place, and most are shared with the cartella underneath. */
function remembered(artefact: object): string {
  const known = digests.get(artefact);
  if (known !== undefined) return known;
  const digest = digestOf(artefact);
  digests.set(artefact, digest);
  return digest;
}

function each(artefacts: Readonly<Record<string, object>>): Record<string, string> {
  return Object.fromEntries(Object.entries(artefacts).map(([name, artefact]) => [name, remembered(artefact)]));
}

/** Digest of what a cartella acts by: a digest of the digests of its artefacts. */
export function contentHash(content: CartellaContent): string {
  return digestOf({
    kit: content.kit,
    records: each(content.records),
    vocabularies: each(content.vocabularies),
    instruments: each(content.instruments),
    decisions: each(content.decisions),
    indicators: each(content.indicators),
    parameters: each(content.parameters),
    procedures: each(content.procedures),
    forms: each(content.forms),
    policy: remembered(content.policy),
    slots: each(content.slots),
    texts: each(content.texts as Readonly<Record<string, object>>),
    look: content.look,
    needs: remembered(content.needs),
  });
}
