import type { Json } from '@cartella/core';
import { isAtLeastAsSensitive, type Sensitivity } from '@cartella/model';
import { compileValidator, parseSchema } from '@cartella/schema-diff';
import { type FieldPlace, isObject, isRequired, type SchemaDraft, valueSchema } from '../field';
import type { FieldRestriction } from '../layer';
import { composeIssue } from './compose.issues';
import { leavesNothing } from './leaves-nothing';
import { requireField } from './require-field';
import { type CartellaDraft, narrow, refuse, type Touch } from './touch';

// Which type each keyword speaks of, and which way it narrows.
const bounds = {
  minLength: ['string', 'up'],
  maxLength: ['string', 'down'],
  minimum: ['number', 'up'],
  maximum: ['number', 'down'],
  minItems: ['array', 'up'],
  maxItems: ['array', 'down'],
} as const;

/** Narrows a field, or refuses with everything that would loosen it or leave nothing to write. */
export function narrowField(
  draft: CartellaDraft,
  write: SchemaDraft,
  place: FieldPlace,
  path: string,
  point: string,
  to: FieldRestriction,
): readonly Touch[] {
  const whole = valueSchema(place.schema);
  const scalar =
    isObject(whole['items']) && !isObject(whole['items']['properties']) ? valueSchema(whole['items']) : whole;
  const touches: Touch[] = [];
  const settle = (name: string, value: unknown, refusal: string | undefined) => {
    touches.push(refusal === undefined ? narrow(`${point}/${name}`, value) : refuse(refusal, `${point}/${name}`));
    return refusal === undefined;
  };

  for (const [name, [type, direction]] of Object.entries(bounds) as [
    keyof typeof bounds,
    readonly [string, string],
  ][]) {
    const value = to[name];
    const schema = type === 'array' ? whole : scalar;
    if (value !== undefined && settle(name, value, boundRefusal(schema, name, type, direction, value)))
      schema[name] = value;
  }
  if (to.integer && settle('integer', true, isOf(scalar, 'number') ? undefined : composeIssue.unsuitable)) {
    scalar['type'] = 'integer';
  }
  if (
    to.pattern !== undefined &&
    settle('pattern', to.pattern, isOf(scalar, 'string') ? undefined : composeIssue.unsuitable)
  ) {
    scalar['allOf'] = withPattern(scalar['allOf'], to.pattern);
  }
  if (to.values !== undefined && settle('values', to.values, valuesRefusal(draft, scalar, to.values))) {
    scalar['enum'] = [...to.values].sort();
  }
  if (to.absences !== undefined) {
    const left = withAbsences(place.schema, to.absences);
    if (settle('absences', to.absences, left === undefined ? composeIssue.loosening : undefined)) {
      Object.assign(place.schema, left);
    }
  }
  if (to.sensitivity !== undefined) {
    const now = (place.schema['x-sensitivity'] ?? 'common') as Sensitivity;
    const allowed = isAtLeastAsSensitive(to.sensitivity, now);
    if (settle('sensitivity', to.sensitivity, allowed ? undefined : composeIssue.loosening)) {
      place.schema['x-sensitivity'] = to.sensitivity;
    }
  }
  if (to.required && settle('required', true, undefined) && !isRequired(place)) requireField(write, place, path);
  return [whole, scalar].some(leavesNothing) ? [...touches, refuse(composeIssue.nothingLeft, point)] : touches;
}

function isOf(schema: SchemaDraft, type: string): boolean {
  return schema['type'] === type || (type === 'number' && schema['type'] === 'integer');
}

function boundRefusal(
  schema: SchemaDraft,
  name: string,
  type: string,
  direction: string,
  value: number,
): string | undefined {
  if (!isOf(schema, type)) return composeIssue.unsuitable;
  const now = schema[name];
  const allowed = typeof now !== 'number' || (direction === 'up' ? value >= now : value <= now);
  return allowed ? undefined : composeIssue.loosening;
}

function withPattern(all: Json | undefined, pattern: string): Json {
  const parts = Array.isArray(all) ? all : [];
  const known = parts.some((part) => isObject(part) && part['pattern'] === pattern);
  return known
    ? parts
    : [...parts, { pattern }].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function valuesRefusal(draft: CartellaDraft, schema: SchemaDraft, values: readonly string[]): string | undefined {
  if (!isOf(schema, 'string')) return composeIssue.unsuitable;
  const parsed = parseSchema(schema);
  const isLeft = parsed.ok ? compileValidator(parsed.value) : () => [];
  if (values.some((value) => isLeft(value).length > 0)) return composeIssue.loosening;
  const list = draft.vocabularies[String(schema['x-vocabulary'])];
  const unknown = list !== undefined && values.some((value) => !list.entries.some(({ code }) => code === value));
  return unknown ? composeIssue.unknownReference : undefined;
}

/** The schema with fewer reasons for absence, or nothing when more are asked than there are. */
function withAbsences(schema: SchemaDraft, kinds: readonly string[]): SchemaDraft | undefined {
  const branches = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  const at = branches.findIndex((branch) => absencesIn(branch) !== undefined);
  const now = absencesIn(branches[at]) ?? [];
  if (!kinds.every((kind) => now.includes(kind))) return undefined;
  if (at < 0) return {};
  const branch = branches[at] as SchemaDraft;
  const absent = {
    ...((branch['properties'] as SchemaDraft)['absent'] as SchemaDraft),
    enum: now.filter((kind) => kinds.includes(String(kind))),
  };
  const left: Json[] = kinds.length === 0 ? [] : [{ ...branch, properties: { absent } }];
  return { anyOf: [...branches.slice(0, at), ...left, ...branches.slice(at + 1)] };
}

function absencesIn(branch: Json | undefined): readonly Json[] | undefined {
  const properties = isObject(branch) ? branch['properties'] : undefined;
  const absent = isObject(properties) ? properties['absent'] : undefined;
  return isObject(absent) && Array.isArray(absent['enum']) ? absent['enum'] : undefined;
}
