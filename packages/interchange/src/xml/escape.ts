// Characters that XML 1.0 cannot carry, even escaped.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const special = /[&<>"\t\n\r]/;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Tells whether XML 1.0 can carry a text: no control characters, no lone surrogates. */
export function isXmlText(text: string): boolean {
  return !unwritable.test(text);
}

/** Writes a text so that it can stand in an attribute between double quotes, or between tags, and be read back the same. */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character) : text;
}
