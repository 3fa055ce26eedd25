import { createIssue, failure, type Issue, type Path, type Result, success } from '@cartella/core';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { layerIssue } from '../layer';

/** A document in YAML or JSON, with the lines of its places. */
export interface ReadDocument {
  readonly value: unknown;
  readonly file: string;
  /** Line, from 1, of a place; of what contains it when the place itself is not there. */
  readonly lineOf: (path: Path) => number;
}

const longest = 2_000_000;

/**
 * Reads a document written in YAML or in JSON, whatever it says. Each problem says the file, the line and the reason.
 *
 * @param file - Name of the document, for whoever has to mend it; `.json` is held to JSON.
 */
export function readDocument(text: string, file: string): Result<ReadDocument> {
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
  try {
    return success({ value: document.toJS({ maxAliasCount: 100 }), file, lineOf });
  } catch {
    return failure([syntax(1, 'too-many-aliases')]);
  }
}

/** Says of a problem in which file and line it is. */
export function locateIssue(
  issue: Issue,
  { file, lineOf }: Omit<ReadDocument, 'value'>,
  path: Path = issue.path,
): Issue {
  return { ...issue, params: { ...issue.params, file, line: lineOf(path) } };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
