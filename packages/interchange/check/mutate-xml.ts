import { SaxesParser } from 'saxes';
import { escapeXml } from '../src/xml';
import type { Random } from './random';

interface Node {
  name: string;
  attributes: [string, string][];
  content: (Node | string)[];
}

function parse(xml: string): Node {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const top: Node = { name: '', attributes: [], content: [] };
  const open: Node[] = [top];
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: Object.entries(attributes), content: [] };
    open.at(-1)?.content.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.content.push(text));
  parser.write(xml).close();
  return top.content.find((item) => typeof item !== 'string') as Node;
}

function serialise(node: Node | string): string {
  if (typeof node === 'string') return node.startsWith('<') ? node : escapeXml(node);
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  return `<${node.name}${attributes}>${node.content.map(serialise).join('')}</${node.name}>`;
}

function nodesOf(node: Node): Node[] {
  return [node, ...node.content.flatMap((item) => (typeof item === 'string' ? [] : nodesOf(item)))];
}

const oddValues = [
  ...[
    '',
    ' ',
    '0',
    '1',
    '9',
    '12',
    '13',
    '-1',
    '+5',
    '.5',
    '5.',
    '5.5',
    ' 5 ',
    '1,5',
    '1e3',
    '12.34',
    '007',
    '2147483648',
  ],
  ...[
    '2020-02-29',
    '2021-02-29',
    '2020-01-01Z',
    '12.345',
    '2.75',
    '2020-1-1',
    '2020-13-01',
    ' 2020-01-01 ',
    '20200101',
    '01/2020',
    '13/2020',
    '1/2020',
  ],
  ...[
    'I',
    'C',
    'i',
    'à',
    '😀😀',
    'RSSMRA85T10A562S',
    'RSSMRA85T10AR6NS',
    'RSSMRAU5T10A562S',
    '12345678901',
    '12345678901      ',
    'A1.01',
    'A1.0',
    'A1.01.00000',
  ],
  ...[
    'x'.repeat(36),
    'x'.repeat(37),
    'x'.repeat(50),
    'x'.repeat(51),
    '😀'.repeat(36),
    '😀'.repeat(37),
    'x'.repeat(200),
    'x'.repeat(201),
  ],
];

type Mutation = (node: Node, random: Random) => void;

function at<T>(items: T[], random: Random, change: (index: number) => void): void {
  if (items.length > 0) change(random.below(items.length));
}

/** Small changes: some are harmless, most break the structure. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'drop an attribute': ({ attributes }, random) => at(attributes, random, (index) => attributes.splice(index, 1)),
  'add an unknown attribute': ({ attributes }) => attributes.push(['Sconosciuto', '1']),
  'change a value': ({ attributes }, random) =>
    at(attributes, random, (index) => {
      const attribute = attributes[index];
      if (attribute !== undefined && attribute[0] !== 'xmlns') attribute[1] = random.pick(oddValues);
    }),
  'rename an attribute': ({ attributes }, random) =>
    at(attributes, random, (index) => {
      const attribute = attributes[index];
      if (attribute !== undefined && attribute[0] !== 'xmlns') attribute[0] = attribute[0].toLowerCase();
    }),
  'drop a child': ({ content }, random) => at(content, random, (index) => content.splice(index, 1)),
  'repeat a child': ({ content }, random) =>
    at(content, random, (index) => {
      const child = content[index];
      if (child !== undefined)
        content.splice(index, 0, ...Array.from({ length: 1 + random.below(6) }, () => structuredClone(child)));
    }),
  'move a child': ({ content }, random) =>
    at(content, random, (index) => content.splice(random.below(content.length), 0, ...content.splice(index, 1))),
  'rename an element': (node) => {
    node.name = `${node.name}x`;
  },
  'add text': ({ content }, random) =>
    content.splice(random.below(content.length + 1), 0, random.pick([' ', '\n', 'testo', 'A1.01', '1'])),
  'add a comment': ({ content }, random) => content.splice(random.below(content.length + 1), 0, '<!-- nota -->'),
  'write text as CDATA': (node) => {
    if (node.content.length === 1 && typeof node.content[0] === 'string')
      node.content = [`<![CDATA[${node.content[0]}]]>`];
  },
  'add a schema hint': ({ attributes }) =>
    attributes.push(
      ['xmlns:xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
      ['xsi:schemaLocation', 'http://inps.it/Casellario flusso.xsd'],
    ),
};

/** Changes one to three things in a document. */
export function mutateXml(xml: string, random: Random): { xml: string; applied: string[] } {
  const root = parse(xml);
  const applied = Array.from({ length: 1 + random.below(3) }, () => random.pick(Object.keys(mutations)));
  for (const name of applied) {
    const hint = name === 'add a schema hint';
    mutations[name]?.(hint ? root : random.pick(nodesOf(root)), random);
  }
  return { xml: serialise(root), applied };
}
