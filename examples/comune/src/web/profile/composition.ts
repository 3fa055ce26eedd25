import { failure, type Issue, type Result, success } from '@cartella/core';
import {
  type Cartella,
  type Certificate,
  changesBetween,
  composeWithProof,
  type Layer,
  type PointChange,
} from '@cartella/profile';
import { type LayerDocument, locateIssues, readLayer } from '@cartella/profile/load';
import type { ProfileView } from '@cartella/server/client';
import { commonOfBorgo } from '../../profile/common';

/** Layers that may come into force, and what they would change. */
export interface Trial {
  readonly documents: readonly string[];
  readonly cartella: Cartella;
  readonly certificate: Certificate;
  readonly changes: readonly PointChange[];
}

/** What the layers of an ente are: those that it shares, and its own as they were written. */
type Layers = Pick<ProfileView, 'shared' | 'documents'>;

const base = commonOfBorgo();

/** The cartella in force, composed here as in the server. */
export function compositionOf(layers: Layers): Cartella {
  const composed = compose(layers);
  if (!composed.ok) throw new Error('the profile in force is not a lawful one');
  return composed.value.cartella;
}

/** Reads and composes documents in the place of those in force, by the checks of the command line, and says what they would change. */
export function tryDocuments(profile: Layers, documents: readonly string[]): Result<Trial> {
  const composed = compose({ shared: profile.shared, documents });
  if (!composed.ok) return composed;
  const changes = changesBetween(compositionOf(profile), composed.value.cartella);
  return success({ documents, ...composed.value, changes });
}

function compose({ shared, documents }: Layers): ReturnType<typeof composeWithProof> {
  const read = documents.map((text, index) => readLayer(text, nameOf(index)));
  const unread = read.flatMap((one) => (one.ok ? [] : one.issues));
  if (unread.length > 0) return failure(unread);
  const own = read.flatMap((one): LayerDocument[] => (one.ok ? [one.value] : []));
  const composed = composeWithProof(base, [...shared, ...own.map(({ layer }) => layer)]);
  if (composed.ok) return composed;
  return failure(locateIssues(composed.issues.map(amongOwn(shared)), own));
}

/** A problem says in which of all the layers it is; documents are only the ente's own. */
const amongOwn =
  (shared: readonly Layer[]) =>
  (issue: Issue): Issue => {
    const [root, index, ...rest] = issue.path;
    return root === 'layers' ? { ...issue, path: [root, Number(index) - shared.length, ...rest] } : issue;
  };

/** Name of a document of the ente, for whoever has to mend it. */
export function nameOf(index: number): string {
  return index === 0 ? 'livello' : `livello-${index + 1}`;
}

/** Line of the document where a problem is. */
export function lineOf({ params }: Issue): number {
  return Number(params?.['line'] ?? 1);
}
