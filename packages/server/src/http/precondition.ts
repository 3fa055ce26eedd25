/** Which version a request says that it changes: an integer, 0 for what is new, or nothing that can be understood. */
export type Precondition = number | 'absent' | 'malformed';

/** Reads `If-Match: "3"`, or `If-None-Match: *` for what must not be there yet (RFC 9110). */
export function preconditionOf(headers: Pick<Headers, 'get'>): Precondition {
  const match = headers.get('if-match');
  const none = headers.get('if-none-match');
  if (match === null) return none === null ? 'absent' : none.trim() === '*' ? 0 : 'malformed';
  const version = /^"(\d{1,15})"$/.exec(match.trim())?.[1];
  return version === undefined || none !== null ? 'malformed' : Number(version);
}

/** The entity tag of a version. */
export function entityTag(version: number): string {
  return `"${version}"`;
}
