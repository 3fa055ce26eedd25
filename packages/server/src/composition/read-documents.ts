import { failure, type Issue, type Result, success } from '@cartella/core';
import type { Layer } from '@cartella/profile';
import { type LayerDocument, locateIssues, readLayer } from '@cartella/profile/load';

/** Reads the documents of the layers that an ente writes for itself; a problem says in which of them it is, and in which line. */
export function readDocuments(documents: readonly string[]): Result<readonly LayerDocument[]> {
  const read = documents.map((text, index) => readLayer(text, nameOf(index)));
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
  return issues.length > 0 ? failure(issues) : success(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Says of the problems of a composition in which document they are. @param above - How many layers come before those documents. */
export function locateInDocuments(
  issues: readonly Issue[],
  documents: readonly LayerDocument[],
  above: number,
): readonly Issue[] {
  const own = issues.map((issue): Issue => {
    const [root, index, ...rest] = issue.path;
    const isOwn = root === 'layers' && Number(index) >= above;
    return isOwn ? { ...issue, path: ['layers', Number(index) - above, ...rest] } : { ...issue, path: ['shared'] };
  });
  return locateIssues(own, documents);
}

/** Writes a layer as a document. */
export function documentOf(layer: Layer): string {
  return JSON.stringify(layer, null, 2);
}

function nameOf(index: number): string {
  return index === 0 ? 'livello' : `livello-${index + 1}`;
}
