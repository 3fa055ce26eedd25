const bound = ['added', 'removed', 'raised', 'lowered'] as const;
const presence = ['added', 'removed'] as const;
const text = ['added', 'removed', 'changed'] as const;
const union = ['added', 'removed', 'branch-added', 'branch-removed'] as const;

/** What can change in a schema, by area. The list is closed; a kind is `area.reason`. */
export const schemaChangeReasons = {
  schema: ['opened', 'closed', 'restricted', 'freed', 'joint-effect'],
  type: ['added', 'removed', 'admitted', 'refused', 'replaced', 'widened-to-number', 'narrowed-to-integer'],
  null: ['admitted', 'refused'],
  enum: ['added', 'removed', 'value-added', 'value-removed', 'reordered', 'became-const'],
  const: ['added', 'removed', 'changed', 'became-enum'],
  minimum: bound,
  maximum: bound,
  'exclusive-minimum': bound,
  'exclusive-maximum': bound,
  'multiple-of': ['added', 'removed', 'coarser', 'finer', 'changed'],
  'min-length': bound,
  'max-length': bound,
  pattern: text,
  format: text,
  'min-items': bound,
  'max-items': bound,
  'unique-items': presence,
  items: ['added', 'removed', 'opened', 'closed'],
  'prefix-items': ['position-added', 'position-removed'],
  contains: presence,
  'min-contains': bound,
  'max-contains': bound,
  property: [
    'added-optional',
    'added-required',
    'removed-optional',
    'removed-required',
    'made-required',
    'made-optional',
    'renamed',
  ],
  required: presence,
  'additional-properties': ['closed', 'opened', 'restricted', 'freed'],
  'pattern-properties': presence,
  'property-names': presence,
  'min-properties': bound,
  'max-properties': bound,
  'dependent-required': presence,
  'dependent-schemas': presence,
  'any-of': union,
  'one-of': union,
  variant: presence,
  union: ['became-one-of', 'became-any-of'],
  'all-of': ['part-added', 'part-removed'],
  not: presence,
  condition: ['added', 'removed', 'then-added', 'then-removed', 'else-added', 'else-removed'],
  ref: ['added', 'removed', 'renamed', 'retargeted', 'extracted', 'inlined'],
  definition: presence,
  title: text,
  description: text,
  default: text,
  examples: text,
  deprecated: text,
  'read-only': text,
  'write-only': text,
  comment: text,
  discriminator: text,
  'content-encoding': text,
  'content-media-type': text,
  identifier: text,
  extension: text,
} as const;

type Reasons = typeof schemaChangeReasons;

/** A kind of change in a schema. */
export type SchemaChangeKind = { [Area in keyof Reasons]: `${Area}.${Reasons[Area][number]}` }[keyof Reasons];

/** Every kind of change in a schema. */
export const schemaChangeKinds: readonly SchemaChangeKind[] = Object.entries(schemaChangeReasons).flatMap(
  ([area, reasons]) => reasons.map((reason) => `${area}.${reason}` as SchemaChangeKind),
);
