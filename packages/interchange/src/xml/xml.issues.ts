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
