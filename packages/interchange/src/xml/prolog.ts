import { refusal } from '../text';
import { xmlIssue } from './xml.issues';

const longestProlog = 65_536;
const declaredEncoding = /^<\?xml\s[^?]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/** Where the first element begins, or `undefined` while only white space, comments and instructions have come. */
function rootStart(text: string): number | undefined {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    const rest = text.slice(at, at + 4);
    const end = rest.startsWith('<?') ? '?>' : rest === '<!--' ? '-->' : undefined;
    if (end === undefined) {
      if (rest.startsWith('<!') && !'<!--'.startsWith(rest)) throw refusal(xmlIssue.doctype);
      return rest.length < 2 || '<!--'.startsWith(rest) ? undefined : at;
    }
    const close = text.indexOf(end, at + 2);
    if (close === -1) return undefined;
    at = close + end.length;
  }
}

/**
 * Holds back the text of a document until its first element is seen, so that a parser never meets a document type declaration.
 *
 * @throws Refusal on a DOCTYPE, on a declared encoding other than UTF-8, and when the prolog is longer than any honest one.
 */
export async function* withoutDoctype(text: AsyncIterable<string>): AsyncGenerator<string> {
  let prolog: string | undefined = '';
  for await (const piece of text) {
    if (prolog === undefined) {
      yield piece;
      continue;
    }
    prolog += piece;
    if (rootStart(prolog) === undefined) {
      if (prolog.length > longestProlog) throw refusal(xmlIssue.tooLarge, { limit: longestProlog });
      continue;
    }
    const encoding = declaredEncoding.exec(prolog)?.[1]?.toUpperCase() ?? 'UTF-8';
    if (encoding !== 'UTF-8' && encoding !== 'US-ASCII' && encoding !== 'ASCII') throw refusal(xmlIssue.encoding);
    yield prolog;
    prolog = undefined;
  }
  if (prolog !== undefined) yield prolog;
}
