import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { escapeXml, isXmlText } from '.';

it('reads back any text that XML can carry, from an attribute and from between tags', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }).filter(isXmlText), (text) => {
      const seen: string[] = [];
      const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
      parser.on('opentag', ({ attributes }) => seen.push(attributes['b'] ?? ''));
      parser.on('text', (part) => seen.push(part));
      parser.write(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`).close();
      expect(seen.join('|')).toBe(text === '' ? '' : `${text}|${text}`);
    }),
  );
});

it('knows what XML cannot carry', () => {
  expect(isXmlText('tutto bene\t\n')).toBe(true);
  expect(isXmlText('a\u0000b')).toBe(false);
  expect(isXmlText('a\uD800b')).toBe(false);
  expect(isXmlText('\uFFFE')).toBe(false);
});
