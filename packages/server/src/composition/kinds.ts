import type { Cartella } from '@cartella/profile';
import { type CartellaKinds, kindsOfCartella } from '@cartella/records';

const known = new WeakMap<Cartella, CartellaKinds>();

/** What a cartella says of its kinds of records. */
export function kindsOf(cartella: Cartella): CartellaKinds {
  const kinds = known.get(cartella) ?? kindsOfCartella(cartella);
  known.set(cartella, kinds);
  return kinds;
}

/**
 * What a cartella says of its kinds, and the cartelle before it of what it does not know any more: what was written meanwhile stays readable,
 * by the classes that it was written under.
 */
export function kindsWithFormer(cartella: Cartella, former: readonly Cartella[]): CartellaKinds {
  const own = kindsOf(cartella);
  if (former.length === 0) return own;
  const latestFirst = [...former].reverse();
  const fromFormer = <T>(find: (kinds: CartellaKinds) => T | undefined) =>
    latestFirst.map((one) => find(kindsOf(one))).find((found) => found !== undefined);
  return {
    policy: own.policy,
    definitions: (kind) => own.definitions(kind) ?? fromFormer(({ definitions }) => definitions(kind)),
    sensitivity: (kind, path) => {
      const isForgotten = path.startsWith('ext.') || !Object.hasOwn(cartella.records, kind);
      return (
        own.sensitivity(kind, path) ??
        (isForgotten ? fromFormer(({ sensitivity }) => sensitivity(kind, path)) : undefined)
      );
    },
  };
}

/** Kinds of records that only cartelle before this one know. */
export function formerKinds({ records }: Cartella, former: readonly Cartella[]): readonly string[] {
  const all = new Set(former.flatMap((cartella) => Object.keys(cartella.records)));
  return [...all].filter((kind) => !Object.hasOwn(records, kind));
}
