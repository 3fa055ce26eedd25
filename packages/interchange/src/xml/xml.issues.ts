import { createIssue, type Issue, type IssueParams } from '@cartella/core';

/** Issue codes of a document that is refused before its content matters. */
export const xmlIssue = {
  doctype: 'xml.doctype',
  encoding: 'xml.encoding',
  malformed: 'xml.malformed',
  namespace: 'xml.namespace',
  tooDeep: 'xml.too-deep',
  tooLarge: 'xml.too-large',
  truncated: 'xml.truncated',
} as const;

export type XmlIssueCode = (typeof xmlIssue)[keyof typeof xmlIssue];

/** Carries a refusal out of a parser to the reader that turns it into a value; it never leaves this package. */
export class Refusal extends Error {
  readonly issue: Issue;

  constructor(issue: Issue, options?: ErrorOptions) {
    super(issue.code, options);
    this.issue = issue;
  }
}

/** A refusal of the document itself, whatever it holds. */
export function xmlRefusal(code: XmlIssueCode, params: IssueParams = {}, options?: ErrorOptions): Refusal {
  return new Refusal(createIssue(code, [], { params }), options);
}

/** How much a document may ask of the machine that reads it. */
export interface XmlLimits {
  /** Characters of the whole document. */
  readonly characters: number;
  /** Elements open at once. */
  readonly depth: number;
  /** Characters of one tag, text, comment or instruction. */
  readonly token: number;
}

/** Limits that fit every national flow with room to spare. */
export const defaultXmlLimits: XmlLimits = { characters: 8_000_000_000, depth: 32, token: 262_144 };
