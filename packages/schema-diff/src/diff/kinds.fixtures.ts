import type { Verdict } from './change';
import type { SchemaChangeKind } from './kinds';

/** A smallest pair of schemas that shows a kind of change, and the opposite kind when read backwards. */
export interface KindFixture {
  readonly kind: SchemaChangeKind;
  readonly opposite: SchemaChangeKind;
  readonly before: unknown;
  readonly after: unknown;
  readonly writers: Verdict;
  readonly readers: Verdict;
}

const ok = 'compatible';
const no = 'breaks';

type Row = readonly [
  SchemaChangeKind,
  SchemaChangeKind,
  before: unknown,
  after: unknown,
  writers: Verdict,
  readers: Verdict,
];

const bounds = {
  minimum: ['minimum', { type: 'number' }],
  maximum: ['maximum', { type: 'number' }],
  exclusiveMinimum: ['exclusive-minimum', { type: 'number' }],
  exclusiveMaximum: ['exclusive-maximum', { type: 'number' }],
  minLength: ['min-length', { type: 'string' }],
  maxLength: ['max-length', { type: 'string' }],
  minItems: ['min-items', { type: 'array' }],
  maxItems: ['max-items', { type: 'array' }],
  minContains: ['min-contains', { type: 'array', contains: { type: 'string' } }],
  maxContains: ['max-contains', { type: 'array', contains: { type: 'string' } }],
  minProperties: ['min-properties', { type: 'object' }],
  maxProperties: ['max-properties', { type: 'object' }],
} as const;

const boundRows = Object.entries(bounds).flatMap(([keyword, [area, base]]): Row[] => {
  const raising: [Verdict, Verdict] = keyword.toLowerCase().includes('min') ? [no, ok] : [ok, no];
  return [
    [`${area}.added`, `${area}.removed`, base, { ...base, [keyword]: 3 }, no, ok],
    [`${area}.raised`, `${area}.lowered`, { ...base, [keyword]: 2 }, { ...base, [keyword]: 3 }, ...raising],
  ];
});

const annotations = {
  title: 'title',
  description: 'description',
  default: 'default',
  examples: 'examples',
  deprecated: 'deprecated',
  'read-only': 'readOnly',
  'write-only': 'writeOnly',
  comment: '$comment',
  discriminator: 'discriminator',
  'content-encoding': 'contentEncoding',
  'content-media-type': 'contentMediaType',
  identifier: '$id',
  extension: 'x-norm',
} as const;

const annotationRows = Object.entries(annotations).flatMap(([area, keyword]): Row[] => [
  [
    `${area as 'title'}.added`,
    `${area as 'title'}.removed`,
    { type: 'string' },
    { type: 'string', [keyword]: 'a' },
    ok,
    ok,
  ],
  [`${area as 'title'}.changed`, `${area as 'title'}.changed`, { [keyword]: 'a' }, { [keyword]: 'b' }, ok, ok],
]);

/** Spells a condition; an object literal with `then` would look like a promise. */
export function when(condition: object, yes?: object, no?: object): object {
  return Object.fromEntries(
    [
      ['if', condition],
      ['then', yes],
      ['else', no],
    ].filter(([, schema]) => schema),
  );
}

const text = { type: 'string' };
const record = { type: 'object', additionalProperties: false };
const variant = (kind: string) => ({ type: 'object', required: ['kind'], properties: { kind: { const: kind } } });
const definition = { $ref: '#/$defs/a', $defs: { a: { type: 'string', minLength: 1 } } };

const rows: readonly Row[] = [
  ['schema.opened', 'schema.restricted', { type: 'string', minLength: 1 }, true, ok, no],
  ['schema.closed', 'schema.freed', { properties: { a: text } }, { properties: { a: false } }, no, ok],
  [
    'schema.joint-effect',
    'schema.joint-effect',
    { not: { type: 'integer', minimum: 5, maximum: 3 } },
    { not: { type: 'integer', minimum: 4, maximum: 4 } },
    no,
    ok,
  ],
  ['type.added', 'type.removed', { maxLength: 3 }, { maxLength: 3, type: 'string' }, no, ok],
  ['type.admitted', 'type.refused', { type: ['string'] }, { type: ['string', 'boolean'] }, ok, no],
  ['type.replaced', 'type.replaced', text, { type: 'boolean' }, no, no],
  ['type.widened-to-number', 'type.narrowed-to-integer', { type: 'integer' }, { type: 'number' }, ok, no],
  ['null.admitted', 'null.refused', text, { anyOf: [text, { type: 'null' }] }, ok, no],
  ['enum.added', 'enum.removed', text, { type: 'string', enum: ['a'] }, no, ok],
  ['enum.value-added', 'enum.value-removed', { enum: ['a'] }, { enum: ['a', 'b'] }, ok, no],
  ['enum.reordered', 'enum.reordered', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }, ok, ok],
  ['enum.became-const', 'const.became-enum', { enum: ['a', 'b'] }, { const: 'a' }, no, ok],
  ['const.added', 'const.removed', text, { type: 'string', const: 'a' }, no, ok],
  ['const.changed', 'const.changed', { const: 'a' }, { const: 'b' }, no, no],
  ['multiple-of.added', 'multiple-of.removed', { type: 'integer' }, { type: 'integer', multipleOf: 5 }, no, ok],
  [
    'multiple-of.coarser',
    'multiple-of.finer',
    { type: 'integer', multipleOf: 5 },
    { type: 'integer', multipleOf: 10 },
    no,
    ok,
  ],
  [
    'multiple-of.changed',
    'multiple-of.changed',
    { type: 'integer', multipleOf: 2 },
    { type: 'integer', multipleOf: 3 },
    no,
    no,
  ],
  ['pattern.added', 'pattern.removed', text, { type: 'string', pattern: '^a' }, no, ok],
  [
    'pattern.changed',
    'pattern.changed',
    { type: 'string', pattern: '^[a-c]+$' },
    { type: 'string', pattern: '^[a-z]+$' },
    ok,
    no,
  ],
  ['format.added', 'format.removed', text, { type: 'string', format: 'date' }, no, ok],
  [
    'format.changed',
    'format.changed',
    { type: 'string', format: 'date' },
    { type: 'string', format: 'date-time' },
    no,
    no,
  ],
  ['unique-items.added', 'unique-items.removed', { type: 'array' }, { type: 'array', uniqueItems: true }, no, ok],
  ['items.added', 'items.removed', { type: 'array' }, { type: 'array', items: text }, no, ok],
  [
    'items.closed',
    'items.opened',
    { type: 'array', prefixItems: [text] },
    { type: 'array', prefixItems: [text], items: false },
    no,
    ok,
  ],
  [
    'prefix-items.position-added',
    'prefix-items.position-removed',
    { prefixItems: [text] },
    { prefixItems: [text, text] },
    no,
    ok,
  ],
  ['contains.added', 'contains.removed', { type: 'array' }, { type: 'array', contains: text }, no, ok],
  ['property.added-optional', 'property.removed-optional', record, { ...record, properties: { a: text } }, ok, no],
  [
    'property.added-required',
    'property.removed-required',
    record,
    { ...record, properties: { a: text }, required: ['a'] },
    no,
    no,
  ],
  [
    'property.made-required',
    'property.made-optional',
    { ...record, properties: { a: text } },
    { ...record, properties: { a: text }, required: ['a'] },
    no,
    ok,
  ],
  [
    'property.renamed',
    'property.renamed',
    { ...record, properties: { a: text } },
    { ...record, properties: { b: text } },
    ok,
    ok,
  ],
  ['required.added', 'required.removed', { type: 'object' }, { type: 'object', required: ['a'] }, no, ok],
  ['additional-properties.closed', 'additional-properties.opened', { type: 'object' }, record, no, ok],
  [
    'additional-properties.restricted',
    'additional-properties.freed',
    { type: 'object' },
    { type: 'object', additionalProperties: text },
    no,
    ok,
  ],
  [
    'pattern-properties.added',
    'pattern-properties.removed',
    { type: 'object' },
    { type: 'object', patternProperties: { '^x': text } },
    no,
    ok,
  ],
  [
    'property-names.added',
    'property-names.removed',
    { type: 'object' },
    { type: 'object', propertyNames: { maxLength: 2 } },
    no,
    ok,
  ],
  [
    'dependent-required.added',
    'dependent-required.removed',
    { type: 'object' },
    { type: 'object', dependentRequired: { a: ['b'] } },
    no,
    ok,
  ],
  [
    'dependent-schemas.added',
    'dependent-schemas.removed',
    { type: 'object' },
    { type: 'object', dependentSchemas: { a: { required: ['b'] } } },
    no,
    ok,
  ],
  ['any-of.added', 'any-of.removed', text, { type: 'string', anyOf: [{ minLength: 3 }, { pattern: '^a' }] }, no, ok],
  [
    'any-of.branch-added',
    'any-of.branch-removed',
    { anyOf: [text, { type: 'integer' }] },
    { anyOf: [text, { type: 'integer' }, { type: 'boolean' }] },
    ok,
    no,
  ],
  ['one-of.added', 'one-of.removed', text, { type: 'string', oneOf: [{ minLength: 3 }, { pattern: '^a' }] }, no, ok],
  [
    'one-of.branch-added',
    'one-of.branch-removed',
    { oneOf: [text, { type: 'integer' }] },
    { oneOf: [text, { type: 'integer' }, { type: 'boolean' }] },
    ok,
    no,
  ],
  [
    'variant.added',
    'variant.removed',
    { oneOf: [variant('a'), variant('b')] },
    { oneOf: [variant('a'), variant('b'), variant('c')] },
    ok,
    no,
  ],
  [
    'union.became-one-of',
    'union.became-any-of',
    { anyOf: [{ minLength: 1 }, { maxLength: 2 }] },
    { oneOf: [{ minLength: 1 }, { maxLength: 2 }] },
    no,
    ok,
  ],
  ['all-of.part-added', 'all-of.part-removed', { allOf: [text] }, { allOf: [text, { minLength: 1 }] }, no, ok],
  ['not.added', 'not.removed', text, { type: 'string', not: { const: 'a' } }, no, ok],
  [
    'condition.added',
    'condition.removed',
    text,
    { type: 'string', ...when({ pattern: '^a' }, { minLength: 2 }) },
    no,
    ok,
  ],
  [
    'condition.then-added',
    'condition.then-removed',
    when({ const: 1 }, undefined, { type: 'string' }),
    when({ const: 1 }, { type: 'boolean' }, { type: 'string' }),
    no,
    ok,
  ],
  [
    'condition.else-added',
    'condition.else-removed',
    when({ type: 'string' }, { minLength: 1 }),
    when({ type: 'string' }, { minLength: 1 }, { type: 'null' }),
    no,
    ok,
  ],
  ['ref.added', 'ref.removed', { maxLength: 3, $defs: definition.$defs }, { maxLength: 3, ...definition }, no, ok],
  [
    'ref.renamed',
    'ref.renamed',
    definition,
    { $ref: '#/$defs/b', $defs: { b: { type: 'string', minLength: 1 } } },
    ok,
    ok,
  ],
  [
    'ref.retargeted',
    'ref.retargeted',
    definition,
    { $ref: '#/$defs/b', $defs: { b: { type: 'string', minLength: 2 } } },
    ok,
    ok,
  ],
  ['ref.extracted', 'ref.inlined', { type: 'string', minLength: 1 }, definition, ok, ok],
  ['definition.added', 'definition.removed', text, { ...text, $defs: { a: true } }, ok, ok],
];

/** One fixture for every kind of change. */
export const kindFixtures: readonly KindFixture[] = [...boundRows, ...annotationRows, ...rows].map(
  ([kind, opposite, before, after, writers, readers]) => ({ kind, opposite, before, after, writers, readers }),
);
