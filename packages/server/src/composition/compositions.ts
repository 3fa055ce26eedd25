import { type Result, success } from '@cartella/core';
import { type Cartella, type Certificate, createComposer, type Layer } from '@cartella/profile';
import type { CartellaKinds, ProfileVersion } from '@cartella/records';
import { formerKinds, kindsOf, kindsWithFormer } from './kinds';
import { documentOf, locateInDocuments, readDocuments } from './read-documents';

/** The layers that an installation brings for an ente. */
export interface BroughtLayers {
  /** Of the region, the ambito, the vendor: the ente works with them and does not write them. */
  readonly shared?: readonly Layer[];
  /** Of the ente, until it puts others in force. */
  readonly own?: readonly Layer[];
}

/** What enti are served by: alike where their compositions are. */
export interface Served {
  readonly cartella: Cartella;
  /** Kinds of records that a composition before this one had: read, and not written any more. */
  readonly formerKinds: readonly string[];
}

/** What an ente works with at this moment. */
export interface EnteComposition {
  /** Version of its own profile; 0 for what the installation brings. */
  readonly version: number;
  readonly served: Served;
  readonly kinds: CartellaKinds;
  readonly shared: readonly Layer[];
  /** Its own layers, as they were written. */
  readonly documents: readonly string[];
}

/** A composition that was tried, with what was proved of it. */
export interface TriedComposition {
  readonly cartella: Cartella;
  readonly certificate: Certificate;
}

/** What compositions are made of. */
export interface CompositionsOptions {
  /** The common cartella of the kit, or any other that all enti of the installation share. */
  readonly base: Cartella;
  /** What each ente is brought; nothing when absent. */
  readonly layersOf?: (enteId: string) => BroughtLayers | undefined;
}

/** The cartella of every ente of an installation, in memory: composed when first asked for, and once for all who have the same layers. */
export interface Compositions {
  readonly base: Cartella;
  readonly brought: (enteId: string) => Required<BroughtLayers>;
  /** @throws KitError when what the installation brings for the ente does not compose. */
  readonly current: (enteId: string) => EnteComposition;
  /** For the records of the installation: kinds and rights of each ente. */
  readonly kindsOf: (enteId: string) => CartellaKinds;
  /** Composes documents in the place of the ente's own, with every check, and changes nothing. */
  readonly tryDocuments: (enteId: string, documents: readonly string[]) => Result<TriedComposition>;
  /** Puts in force the last of the versions that an ente approved; where it no longer composes nothing changes. */
  readonly use: (enteId: string, versions: readonly ProfileVersion[]) => Result<EnteComposition>;
}

/** Most enti that are remembered, so that invented ones do not fill the memory. */
const most = 10_000;

/** Makes the compositions of an installation. */
export function createCompositions({ base, layersOf }: CompositionsOptions): Compositions {
  const compose = createComposer(base, { most: 500 });
  const inForce = new Map<string, EnteComposition>();
  const served = new Map<string, WeakMap<Cartella, Served>>();
  const withoutLayers: TriedComposition = {
    cartella: base,
    certificate: { kit: base.kit, records: [], procedures: [] },
  };
  const composed = (layers: readonly Layer[]) => (layers.length === 0 ? success(withoutLayers) : compose(layers));
  const brought = (enteId: string): Required<BroughtLayers> => ({ shared: [], own: [], ...layersOf?.(enteId) });

  /** The same for every ente that works with the same cartella after the same ones: what is made for one serves all. */
  const servedBy = (cartella: Cartella, former: readonly Cartella[]): Served => {
    const kinds = formerKinds(cartella, former);
    const alike = served.get(kinds.join(' ')) ?? new WeakMap<Cartella, Served>();
    served.set(kinds.join(' '), alike);
    const known = alike.get(cartella) ?? { cartella, formerKinds: kinds };
    alike.set(cartella, known);
    return known;
  };

  const tryDocuments = (enteId: string, documents: readonly string[]): Result<TriedComposition> => {
    const { shared } = brought(enteId);
    const read = readDocuments(documents);
    if (!read.ok) return read;
    const result = composed([...shared, ...read.value.map(({ layer }) => layer)]);
    return result.ok ? result : { ok: false, issues: locateInDocuments(result.issues, read.value, shared.length) };
  };

  const remember = (enteId: string, composition: EnteComposition) => {
    const [oldest] = inForce.keys();
    if (inForce.size >= most && oldest !== undefined) inForce.delete(oldest);
    inForce.set(enteId, composition);
    return composition;
  };

  const current = (enteId: string): EnteComposition => {
    const known = inForce.get(enteId);
    if (known !== undefined) return known;
    const { shared, own } = brought(enteId);
    const { cartella } = lawful(composed([...shared, ...own]));
    const documents = own.map(documentOf);
    return remember(enteId, {
      version: 0,
      served: servedBy(cartella, []),
      kinds: kindsOf(cartella),
      shared,
      documents,
    });
  };

  return {
    base,
    brought,
    current,
    kindsOf: (enteId) => current(enteId).kinds,
    tryDocuments,
    use(enteId, versions) {
      const last = versions.at(-1);
      if (last === undefined) return success(current(enteId));
      const tried = tryDocuments(enteId, last.documents);
      if (!tried.ok) return tried;
      const { shared, own } = brought(enteId);
      const before = [
        composed([...shared, ...own]),
        ...versions.map(({ documents }) => tryDocuments(enteId, documents)),
      ];
      const { cartella } = tried.value;
      const former = [...new Set(before.flatMap((one) => (one.ok ? [one.value.cartella] : [])))];
      return success(
        remember(enteId, {
          version: last.version,
          served: servedBy(cartella, former),
          kinds: kindsWithFormer(
            cartella,
            former.filter((one) => one !== cartella),
          ),
          shared,
          documents: last.documents,
        }),
      );
    },
  };
}

function lawful(tried: Result<TriedComposition>): TriedComposition {
  if (tried.ok) return tried.value;
  throw new Error(`the layers of an ente are not lawful: ${tried.issues.map(({ code }) => code).join(', ')}`);
}
