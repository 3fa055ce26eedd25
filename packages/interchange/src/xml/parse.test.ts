import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../text';
import { parseXml, type XmlLimits } from '.';

const namespace = 'urn:test';
const small: XmlLimits = { characters: 2_000_000, depth: 8, token: 4_000 };

async function read(source: Iterable<string | Uint8Array>, limits = small): Promise<string> {
  const seen: string[] = [];
  const handler = {
    open: (name: string, attributes: object) => seen.push(`<${name}${JSON.stringify(attributes)}`),
    text: (text: string) => seen.push(text),
    close: () => seen.push('>'),
  };
  try {
    for await (const _ of parseXml(source, namespace, handler as never, limits));
  } catch (error) {
    if (error instanceof Refusal) return error.issue.code;
    throw error;
  }
  return seen.join('');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const document =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- n -->\n<a xmlns="urn:test" x="1&amp;2"><b>è 😀</b><c/></a>\n';

describe('Reading XML', () => {
  it('gives elements, attributes and text without namespaces', async () => {
    expect(await read([document])).toBe('<a{"x":"1&2"}<b{}è 😀><c{}>>');
  });

  it('gives the same whatever the pieces it comes in, as text or as bytes', async () => {
    const bytes = utf8(document);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 })), fc.boolean(), async (cuts, asText) => {
        const pieces: (string | Uint8Array)[] = [];
        let at = 0;
        const whole = asText ? document : bytes;
        for (const cut of cuts) {
          pieces.push(whole.slice(at, at + cut));
          at += cut;
        }
        pieces.push(whole.slice(at));
        expect(await read(pieces)).toBe('<a{"x":"1&2"}<b{}è 😀><c{}>>');
      }),
    );
  });

  it('takes a namespace bound to a prefix and hints of where a schema is', async () => {
    const hinted =
      '<p:a xmlns:p="urn:test" xmlns:q="http://www.w3.org/2001/XMLSchema-instance" q:schemaLocation="urn:test a.xsd"><p:b/></p:a>';
    expect(await read([hinted])).toBe('<a{}<b{}>>');
  });

  it.each([
    ['a document type declaration', '<!DOCTYPE a><a xmlns="urn:test"/>', 'xml.doctype'],
    ['a declaration after comments and instructions', '\n<!-- a --><?b c?>\n<!doctype a []><a/>', 'xml.doctype'],
    [
      'a thousand million laughs',
      '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>',
      'xml.doctype',
    ],
    ['an external entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml.doctype'],
    ['an entity that nobody declared', '<a xmlns="urn:test">&b;</a>', 'xml.malformed'],
    [
      'a declared encoding other than UTF-8',
      '<?xml version="1.0" encoding="ISO-8859-1"?><a xmlns="urn:test"/>',
      'xml.encoding',
    ],
    ['another namespace', '<a xmlns="urn:other"/>', 'xml.namespace'],
    ['no namespace', '<a/>', 'xml.namespace'],
    ['mixed namespaces', '<a xmlns="urn:test"><b xmlns="urn:other"/></a>', 'xml.namespace'],
    ['a prefix that nobody bound', '<a xmlns="urn:test" z:b="1"/>', 'xml.namespace'],
    ['deep nesting', `<a xmlns="urn:test">${'<b>'.repeat(10)}${'</b>'.repeat(10)}</a>`, 'xml.too-deep'],
    ['crossed tags', '<a xmlns="urn:test"><b></a></b>', 'xml.malformed'],
    ['two roots', '<a xmlns="urn:test"/><a xmlns="urn:test"/>', 'xml.malformed'],
    ['an attribute twice', '<a xmlns="urn:test" b="1" b="2"/>', 'xml.malformed'],
    ['a control character', '<a xmlns="urn:test">\u0001</a>', 'xml.malformed'],
    ['something that is not XML', 'PK\u0003\u0004', 'xml.malformed'],
    ['nothing', '', 'xml.truncated'],
    ['a file cut in the middle', '<a xmlns="urn:test"><b>', 'xml.truncated'],
    ['a file cut in its prolog', '<?xml version="1.0"?><!-- ', 'xml.truncated'],
  ])('refuses %s', async (_, text, code) => {
    expect(await read([text])).toBe(code);
    expect(await read([utf8(text)])).toBe(code);
  });

  it('refuses UTF-16 and bytes that are not UTF-8', async () => {
    const wide = new Uint8Array(new Uint16Array([...document].map((letter) => letter.charCodeAt(0))).buffer);
    expect(await read([wide])).toBe('xml.encoding');
    expect(await read([Uint8Array.of(0xff, 0xfe, ...wide)])).toBe('xml.encoding');
    expect(await read([utf8('<a xmlns="urn:test">'), Uint8Array.of(0xc3, 0x28), utf8('</a>')])).toBe('xml.encoding');
    expect(await read([utf8('<a xmlns="urn:test"/>'), Uint8Array.of(0xe2, 0x82)])).toBe('xml.encoding');
  });

  it('accepts a byte order mark of UTF-8', async () => {
    expect(await read([Uint8Array.of(0xef, 0xbb, 0xbf), utf8('<a xmlns="urn:test"/>')])).toBe('<a{}>');
  });

  it.each([
    ['an attribute', '<a xmlns="urn:test" b="'],
    ['a text', '<a xmlns="urn:test">'],
    ['a comment', '<a xmlns="urn:test"><!--'],
    ['a prolog', '<!--'],
  ])('stops at %s without end instead of filling the memory', async (_, opening) => {
    let produced = 0;
    function* endless(): Generator<string> {
      yield opening;
      for (; produced < 1_000_000; produced += 1) yield 'x'.repeat(1000);
    }
    expect(await read(endless())).toBe('xml.too-large');
    expect(produced).toBeLessThan(200);
  });

  it('stops at a document longer than its limit', async () => {
    function* endless(): Generator<string> {
      yield '<a xmlns="urn:test">';
      for (;;) yield '<b/>'.repeat(1000);
    }
    expect(await read(endless())).toBe('xml.too-large');
  });

  it('passes on what goes wrong at the source', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield '<a';
      throw new TypeError('disk');
    }
    const parsing = (async () => {
      for await (const _ of parseXml(broken(), namespace, { open() {}, text() {}, close() {} }));
    })();
    await expect(parsing).rejects.toThrow('disk');
  });
});
