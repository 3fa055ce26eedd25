import type { Json } from '@cartella/core';
import { dottedPattern, idPattern, namePattern } from '../check/words';
import { type Op, type PropertyShape, shapes, type ValueType } from '../expression';

type Schema = { readonly [name: string]: Json };

const expression: Schema = { $ref: '#/$defs/expression' };
const type: Schema = { $ref: '#/$defs/type' };
const text: Schema = { type: 'string' };
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

function record(properties: Schema, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

function annotated(op: Op, properties: Schema, required: readonly string[]): Schema {
  const annotation = { code: { type: 'string', pattern: idPattern }, norm: { $ref: '#/$defs/norm' }, place: path };
  return record({ op: { const: op }, ...properties, ...annotation }, ['op', ...required]);
}

const path: Schema = { type: 'string', pattern: dottedPattern, maxLength: 500 };

function nodes(op: Op): Schema[] {
  const properties = Object.entries(shapes[op]);
  const required = properties.filter(([, shape]) => !shape.optional).map(([name]) => name);
  const schema = Object.fromEntries(properties.map(([name, shape]) => [name, propertySchema(shape)]));
  if (op !== 'missing') return [annotated(op, schema, required)];
  const { of, value = {} } = schema;
  const use = annotated(op, { of: of ?? {}, policy: { const: 'use' }, value }, ['of', 'policy', 'value']);
  return [use, annotated(op, { of: of ?? {}, policy: { const: 'ask' } }, ['of', 'policy'])];
}

function propertySchema({ holds, several }: PropertyShape): Schema {
  if (typeof holds === 'object') return several ? { type: 'array', items: { enum: holds } } : { enum: holds };
  switch (holds) {
    case 'expression':
      return expression;
    case 'expressions':
      return { type: 'array', items: expression };
    case 'cases':
      return { type: 'array', items: record({ when: expression, value: expression }, ['when', 'value']) };
    case 'path':
      return path;
    case 'name':
      return { type: 'string', pattern: namePattern };
    case 'id':
      return { type: 'string', pattern: idPattern };
    case 'step':
      return { type: 'number', exclusiveMinimum: 0 };
    case 'scalars':
      return { type: 'array', items: { type: ['string', 'number', 'boolean'] } };
  }
}

const measure: Schema = { unit: text, minimum: { type: 'number' }, maximum: { type: 'number' } };

const typeProperties: { readonly [Type in ValueType['type']]: Schema } = {
  boolean: {},
  integer: measure,
  number: measure,
  money: measure,
  date: { minimum: day, maximum: day },
  period: {},
  text: {},
  code: { vocabulary: text, codes: { type: 'array', items: text } },
  list: { of: type },
  object: { fields: { type: 'object', propertyNames: { pattern: namePattern }, additionalProperties: type } },
};

function typeSchema(name: ValueType['type']): Schema {
  const required = name === 'list' ? ['of'] : name === 'object' ? ['fields'] : [];
  return record({ type: { const: name }, optional: { type: 'boolean' }, ...typeProperties[name] }, [
    'type',
    ...required,
  ]);
}

const constants: { readonly [Type in ValueType['type']]: Schema } = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  money: { type: 'integer' },
  date: day,
  period: /* @__PURE__ */ record({ from: day, to: day }, ['from']),
  text,
  code: text,
  list: { type: 'array' },
  object: { type: 'object' },
};

const domain = ['minimum', 'maximum', 'codes'];

function literals(): Schema[] {
  return (Object.keys(constants) as ValueType['type'][]).map((name) => {
    const properties = Object.entries(typeProperties[name]).filter(([property]) => !domain.includes(property));
    const required = name === 'list' ? ['of'] : name === 'object' ? ['fields'] : [];
    const own = { type: { const: name }, ...Object.fromEntries(properties), value: constants[name] };
    return annotated('literal', own, ['type', 'value', ...required]);
  });
}

/**
 * The JSON Schema (2020-12) of expressions, with `expression`, `type` and `norm` among its definitions, for the schemas of
 * procedures, forms and rules to put into theirs. It says the shape; types and units are for `checkExpression` to say.
 */
export const expressionSchema: Schema = /* @__PURE__ */ wholeSchema();

function wholeSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Expression',
    ...expression,
    $defs: {
      expression: {
        oneOf: [...literals(), ...(Object.keys(shapes) as Op[]).filter((op) => op !== 'literal').flatMap(nodes)],
      },
      type: { oneOf: (Object.keys(typeProperties) as ValueType['type'][]).map(typeSchema) },
      norm: record({ urn: text, article: text, citation: text }, ['urn']),
    },
  };
}
