import { createIssue, failure, type Issue, type Path, type Result, success } from '@cartella/core';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Layer, layerIssue, parseLayer } from '../layer';

/** A layer with the document that it was read from. */
export interface LayerDocument {
  readonly layer: Layer;
  readonly file: string;
  /** Line, from 1, of a place in the layer; of what contains it when the place itself is not there. */
  readonly lineOf: (path: Path) => number;
}

const longest = 2_000_000;

/**
 * Reads a layer written in YAML or in JSON. Each problem says the file, the line and the reason.
 *
 * @param file - Name of the document, for whoever has to mend it; `.json` is held to JSON.
 */
export function readLayer(text: string, file: string): Result<LayerDocument> {
  const syntax = (line: number, problem: string) =>
    createIssue(layerIssue.syntax, [], { params: { file, line, problem } });
  if (text.length > longest) return failure([syntax(1, 'too-large')]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  if (document.errors.length > 0) {
    return failure(document.errors.map(({ pos, code }) => syntax(lines.linePos(pos[0]).line, code)));
  }
  if (file.endsWith('.json') && !isJson(text)) return failure([syntax(1, 'not-json')]);
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return failure([syntax(1, 'too-many-aliases')]);
  }
  const parsed = parseLayer(value);
  return parsed.ok
    ? success({ layer: parsed.value, file, lineOf })
    : failure(parsed.issues.map((issue) => located(issue, file, lineOf(issue.path))));
}

/** Says of the problems of a composition in which file and line they are. @param documents - The layers that were composed, in order. */
export function locateIssues(issues: readonly Issue[], documents: readonly LayerDocument[]): Issue[] {
  return issues.map((issue) => {
    const [root, index, ...path] = issue.path;
    const document = root === 'layers' ? documents[Number(index)] : undefined;
    return document === undefined ? issue : located(issue, document.file, document.lineOf(path));
  });
}

function located(issue: Issue, file: string, line: number): Issue {
  return { ...issue, params: { ...issue.params, file, line } };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
