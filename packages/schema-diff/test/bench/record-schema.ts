import type { Json } from '@cartella/core';
import type { Random } from '../random';

/** A strict record as the kit publishes them: person, address, household, nested lists and a discriminated union. */
export const recordSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://schema.example/person-case/1.0.0/write.json',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind', 'enteId', 'recordedAt', 'person', 'household', 'interventi', 'esito'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    kind: { const: 'CartellaSociale' },
    enteId: { type: 'string', pattern: '^[a-z]_[a-z]\\d{3}$' },
    recordedAt: { type: 'string', format: 'date-time' },
    version: { type: 'integer', minimum: 1 },
    note: { anyOf: [{ type: 'string', maxLength: 4000 }, { type: 'null' }] },
    person: { $ref: '#/$defs/Person' },
    household: { type: 'array', items: { $ref: '#/$defs/Person' }, maxItems: 30 },
    interventi: { type: 'array', items: { $ref: '#/$defs/Intervento' }, minItems: 1 },
    esito: {
      oneOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['stato', 'dal'],
          properties: { stato: { const: 'aperta' }, dal: { type: 'string', format: 'date' } },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['stato', 'dal', 'motivo'],
          properties: {
            stato: { const: 'chiusa' },
            dal: { type: 'string', format: 'date' },
            motivo: { enum: ['conclusa', 'trasferita', 'rinuncia', 'decesso', 'altro'] },
          },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['stato', 'fino'],
          properties: { stato: { const: 'sospesa' }, fino: { type: 'string', format: 'date' } },
        },
      ],
    },
  },
  $defs: {
    Person: {
      type: 'object',
      additionalProperties: false,
      required: ['givenName', 'familyName', 'dateOfBirth', 'sex'],
      properties: {
        givenName: { type: 'string', minLength: 1, maxLength: 100 },
        familyName: { type: 'string', minLength: 1, maxLength: 100 },
        dateOfBirth: { type: 'string', format: 'date' },
        sex: { enum: ['F', 'M', 'X'] },
        taxCode: {
          type: 'string',
          pattern: '^[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$',
        },
        email: { type: 'string', format: 'email', maxLength: 254 },
        address: {
          type: 'object',
          additionalProperties: false,
          required: ['street', 'municipality'],
          properties: {
            street: { type: 'string', minLength: 1, maxLength: 200 },
            postalCode: { type: 'string', pattern: '^[0-9]{5}$' },
            municipality: { type: 'string', pattern: '^[A-Z][0-9]{3}$' },
          },
        },
      },
    },
    Intervento: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'from', 'amountCents', 'active'],
      properties: {
        code: { type: 'string', pattern: '^[A-Z]\\.[0-9]{2}$' },
        from: { type: 'string', format: 'date' },
        to: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        amountCents: { type: 'integer', minimum: 0, maximum: 100000000 },
        active: { type: 'boolean' },
        goals: { type: 'array', items: { type: 'string', minLength: 3, maxLength: 500 }, uniqueItems: true },
      },
    },
  },
};

/** Makes an invented record that the schema accepts. */
export function inventedRecord(random: Random): Record<string, Json> {
  const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
  const date = () =>
    `${1930 + random.below(95)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
  const person = (): Json => ({
    givenName: random.pick(['Provolino', 'Inventata', 'Fittizio', 'Esempia']),
    familyName: random.pick(['Dimostrativi', 'Collaudo', 'Finzione']),
    dateOfBirth: date(),
    sex: random.pick(['F', 'M', 'X']),
    taxCode: `CLLDMS${digits(2)}A${digits(2)}Z${digits(3)}X`,
    email: `prova${digits(4)}@comune.example`,
    address: { street: `Via Inventata ${digits(2)}`, postalCode: digits(5), municipality: `H${digits(3)}` },
  });
  return {
    id: `0193a${digits(3)}-${digits(4)}-7${digits(3)}-8${digits(3)}-${digits(12)}`,
    kind: 'CartellaSociale',
    enteId: `c_h${digits(3)}`,
    recordedAt: `${date()}T10:${10 + random.below(50)}:00Z`,
    version: 1 + random.below(9),
    note: random.chance(0.5) ? null : 'Colloquio inventato per prova.',
    person: person(),
    household: Array.from({ length: 1 + random.below(3) }, person),
    interventi: Array.from({ length: 1 + random.below(3) }, () => ({
      code: `A.${digits(2)}`,
      from: date(),
      to: random.chance(0.5) ? null : date(),
      amountCents: random.below(500000),
      active: random.chance(0.5),
      goals: ['autonomia abitativa', 'rete familiare'],
    })),
    esito: random.pick<Json>([
      { stato: 'aperta', dal: date() },
      { stato: 'chiusa', dal: date(), motivo: 'conclusa' },
      { stato: 'sospesa', fino: date() },
    ]),
  };
}
