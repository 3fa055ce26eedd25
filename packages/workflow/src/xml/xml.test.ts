import { describe, expect, it } from 'vitest';
import { element, escapeXml } from './xml';

describe('escapeXml', () => {
  it('escapes what XML reads as markup and drops what it cannot say', () => {
    expect(escapeXml('<a href="x">&\u0000\u001f\'')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;');
  });
});

describe('element', () => {
  it('leaves out attributes without a value and closes itself when empty', () => {
    expect(element('a', { b: 1, c: undefined })).toBe('<a b="1"/>');
    expect(element('a', {}, element('b'))).toBe('<a><b/></a>');
  });
});
