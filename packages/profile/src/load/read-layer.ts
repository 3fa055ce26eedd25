import { failure, type Issue, type Result, success } from '@cartella/core';
import { type Layer, parseLayer } from '../layer';
import { locateIssue, type ReadDocument, readDocument } from './read-document';

/** A layer with the document that it was read from. */
export interface LayerDocument extends Omit<ReadDocument, 'value'> {
  readonly layer: Layer;
}

/**
 * Reads a layer written in YAML or in JSON. Each problem says the file, the line and the reason.
 *
 * @param file - Name of the document, for whoever has to mend it; `.json` is held to JSON.
 */
export function readLayer(text: string, file: string): Result<LayerDocument> {
  const read = readDocument(text, file);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const parsed = parseLayer(value);
  return parsed.ok
    ? success({ layer: parsed.value, file, lineOf })
    : failure(parsed.issues.map((issue) => locateIssue(issue, read.value)));
}

/** Says of the problems of a composition in which file and line they are. @param documents - The layers that were composed, in order. */
export function locateIssues(issues: readonly Issue[], documents: readonly LayerDocument[]): Issue[] {
  return issues.map((issue) => {
    const [root, index, ...path] = issue.path;
    const document = root === 'layers' ? documents[Number(index)] : undefined;
    return document === undefined ? issue : locateIssue(issue, document, path);
  });
}
