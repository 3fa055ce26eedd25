import { isAtLeastAsSensitive, type Sensitivity } from '@cartella/model';
import type { Json } from '@cartella/core';
import { findField, type FieldPlace, isRequired, type SchemaDraft, valueSchema } from '../field';
import type { FieldExtension, FieldRestriction, Layer, OperationOf } from '../layer';
import { composeIssue } from './compose.issues';
import type { CartellaDraft, Touch } from './touch';

type FieldOperation = OperationOf<'restrict' | 'extend' | 'relabel', 'field'>;

/** Applies an operation on a field of a record. */
export function composeField(draft: CartellaDraft, layer: Layer, operation: FieldOperation): readonly Touch[] {
  const record = draft.records[operation.record];
  if (record === undefined) return [{ refused: composeIssue.unknownReference, point: `records/${operation.record}` }];
  const point = `records/${operation.record}/${operation.field}`;
  if (operation.verb === 'extend') {
    return addField(record.write as SchemaDraft, `records/${operation.record}`, layer.namespace ?? '', operation.field, operation.with);
  }
  const place = findField(record.write, operation.field);
  if (place === undefined) return [{ refused: composeIssue.unknownReference, point }];
  if (operation.verb === 'restrict') return narrowField(place, point, operation.to);
  const touches: Touch[] = [];
  if (operation.label !== undefined) {
    place.schema['x-label'] = { ...operation.label };
    touches.push({ point: `${point}/label`, value: operation.label });
  }
  if (operation.description !== undefined) {
    place.schema['x-description'] = { ...operation.description };
    touches.push({ point: `${point}/description`, value: operation.description });
  }
  return touches;
}

function addField(write: SchemaDraft, record: string, namespace: string, name: string, field: FieldExtension): Touch[] {
  const point = `${record}/ext.${namespace}.${name}`;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return [{ refused: composeIssue.unknownOperation, point }];
  const extensions = extensionsOf(write, namespace);
  const properties = extensions['properties'] as SchemaDraft;
  const { schema, label, description, sensitivity, purpose, norm, vocabulary, required } = field;
  const added = {
    ...schema,
    'x-label': { ...label },
    'x-sensitivity': sensitivity,
    'x-purpose': purpose,
    ...(description !== undefined && { 'x-description': { ...description } }),
    ...(norm !== undefined && { 'x-norm': { ...norm } }),
    ...(vocabulary !== undefined && { 'x-vocabulary': vocabulary }),
  };
  if (!Object.hasOwn(properties, name)) properties[name] = added;
  if (required) requireField({ owner: extensions, name, schema: added as SchemaDraft });
  return [{ point, value: added }];
}

/** The closed object of a namespace inside `ext`, made where there is none. */
function extensionsOf(write: SchemaDraft, namespace: string): SchemaDraft {
  const ext = (write['properties'] as SchemaDraft)['ext'] as SchemaDraft;
  ext['properties'] ??= {};
  const namespaces = ext['properties'] as SchemaDraft;
  namespaces[namespace] ??= { type: 'object', properties: {}, additionalProperties: false };
  return namespaces[namespace] as SchemaDraft;
}

function requireField({ owner, name }: FieldPlace): void {
  owner['required'] = [...((owner['required'] as string[] | undefined) ?? []), name];
}

// Which way each bound narrows.
const bounds = {
  minLength: 'up',
  minimum: 'up',
  minItems: 'up',
  maxLength: 'down',
  maximum: 'down',
  maxItems: 'down',
} as const;

function narrowField(place: FieldPlace, point: string, to: FieldRestriction): Touch[] {
  const schema = valueSchema(place.schema);
  const touches: Touch[] = [];
  const narrow = (name: string, value: Json, allowed: boolean, apply: () => void) => {
    if (!allowed) {
      touches.push({ refused: composeIssue.loosening, point: `${point}/${name}` });
      return;
    }
    apply();
    touches.push({ point: `${point}/${name}`, value, meets: true });
  };

  if (to.required) narrow('required', true, true, () => isRequired(place) || requireField(place));
  for (const [name, direction] of Object.entries(bounds) as [keyof typeof bounds, 'up' | 'down'][]) {
    const value = to[name];
    if (value === undefined) continue;
    const now = schema[name];
    const allowed = typeof now !== 'number' || (direction === 'up' ? value >= now : value <= now);
    narrow(name, value, allowed, () => {
      schema[name] = value;
    });
  }
  if (to.pattern !== undefined) {
    const { pattern } = to;
    narrow('pattern', pattern, true, () => {
      schema['allOf'] = [...((schema['allOf'] as Json[] | undefined) ?? []), { pattern }];
    });
  }
  if (to.values !== undefined) {
    const { values } = to;
    const now = schema['enum'];
    const allowed = values.length > 0 && (Array.isArray(now) ? values.every((value) => now.includes(value)) : schema['const'] === undefined);
    narrow('values', values, allowed, () => {
      schema['enum'] = values;
    });
  }
  if (to.sensitivity !== undefined) {
    const { sensitivity } = to;
    const now = (place.schema['x-sensitivity'] ?? 'common') as Sensitivity;
    narrow('sensitivity', sensitivity, isAtLeastAsSensitive(sensitivity, now), () => {
      place.schema['x-sensitivity'] = sensitivity;
    });
  }
  return touches;
}
