import { createIssue, type Issue } from '@cartella/core';
import type { CompiledField } from '../compiled-form';
import { parseInput } from '../input';
import { isEmpty } from './place';
import { type ValueCheck, valueCheck } from './value-check';

/** What stands in a field when it is checked. */
export interface Answer {
  readonly place: string;
  readonly value: unknown;
  /** What was typed and is not yet in its canonical writing. */
  readonly text: string | undefined;
  readonly required: boolean;
}

/** Makes the check of single fields, in the words of the model; each schema is compiled once. */
export function createFieldCheck(thisYear: number): (field: CompiledField, answer: Answer) => Issue[] {
  const checks = new Map<CompiledField, ValueCheck>();
  const checkOf = (field: CompiledField): ValueCheck => {
    const check = checks.get(field) ?? (field.type === 'group' ? itemCountCheck(field) : valueCheck(field.schema));
    checks.set(field, check);
    return check;
  };
  return (field, { place, value, text, required }) => {
    const path = place.split('.');
    const parsed = text === undefined ? undefined : parseInput(field.type, text, thisYear);
    if (parsed?.ok === false) return parsed.issues.map((issue) => ({ ...issue, path }));
    if (isEmpty(value)) return required ? [createIssue('value.required', path, { severity: 'incomplete' })] : [];
    return checkOf(field)(value).map((issue) => ({ ...issue, path: [...path, ...issue.path.map(String)] }));
  };
}

// The fields of the items are checked one by one; here only how many items there are.
function itemCountCheck({ limits: { minItems = 0, maxItems = Number.POSITIVE_INFINITY } }: CompiledField): ValueCheck {
  return (items) => {
    const count = Array.isArray(items) ? items.length : 0;
    if (count > maxItems) return [createIssue('value.too-many', [], { params: { maximum: maxItems } })];
    if (count >= minItems) return [];
    return [createIssue('value.too-few', [], { severity: 'incomplete', params: { minimum: minItems } })];
  };
}
