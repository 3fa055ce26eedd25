import type { JsonSchema } from '@cartella/model';
import type { Inputs, ValueType } from '@cartella/rules';
import { isObject, isRequired, type SchemaDraft, valueSchema } from './field';

/** What expressions may read of the data of a record, and of its extensions under `ext`, as typed inputs. */
export function inputsOfRecord(write: JsonSchema): Inputs {
  const properties = isObject(write['properties']) ? write['properties'] : {};
  const extensions = isObject(properties['ext']) ? inputsOfObject(properties['ext']) : {};
  const data = isObject(properties['data']) ? inputsOfObject(properties['data']) : {};
  return Object.keys(extensions).length === 0
    ? data
    : { ...data, ext: { type: 'object', fields: extensions, optional: true } };
}

function inputsOfObject(owner: SchemaDraft): Inputs {
  const properties = isObject(owner['properties']) ? owner['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]): [string, ValueType][] => {
      const type = isObject(schema) ? inputOf(schema) : undefined;
      if (type === undefined) return [];
      return [[name, isRequired({ owner, name }) ? type : { ...type, optional: true }]];
    }),
  );
}

/** The type that expressions see in a schema; none when no expression can read it. */
function inputOf(schema: SchemaDraft): ValueType | undefined {
  const value = valueSchema(schema);
  const type = valueTypeOf(value, { ...schema, ...value });
  return type === undefined || value === schema ? type : { ...type, optional: true };
}

function valueTypeOf(schema: SchemaDraft, facts: SchemaDraft): ValueType | undefined {
  if (Array.isArray(schema['enum'])) return { type: 'code', codes: schema['enum'].map(String) };
  if (schema['const'] !== undefined) return { type: 'code', codes: [String(schema['const'])] };
  switch (schema['type']) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
    case 'number':
      return { type: facts['x-presentation'] === 'money' ? 'money' : schema['type'], ...boundsOf(schema) };
    case 'array': {
      const of = isObject(schema['items']) ? inputOf(schema['items']) : undefined;
      return of && { type: 'list', of };
    }
    case 'object':
      return { type: 'object', fields: inputsOfObject(schema) };
    case 'string': {
      if (facts['format'] === 'date') return { type: 'date' };
      const vocabulary = facts['x-vocabulary'];
      return typeof vocabulary === 'string' ? { type: 'code', vocabulary } : { type: 'text' };
    }
    default:
      return undefined;
  }
}

function boundsOf({ minimum, maximum }: SchemaDraft) {
  return {
    ...(typeof minimum === 'number' && minimum > Number.MIN_SAFE_INTEGER && { minimum }),
    ...(typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  };
}
