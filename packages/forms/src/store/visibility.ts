import { type Context, type Expression, evaluate } from '@cartella/rules';
import type { CompiledField, CompiledForm } from '../compiled-form';
import { readAt } from './place';

/** A field where it stands now, with the item of the group that it is in. */
export interface PlacedField {
  readonly field: CompiledField;
  readonly place: string;
  readonly item?: unknown;
}

/** Tells whether a condition holds; one that is not there does, one that cannot be decided yet does not. */
export function isTrue(condition: Expression | undefined, context: Context): boolean {
  if (condition === undefined) return true;
  const result = evaluate(condition, context);
  return result.known && result.value === true;
}

/** Lists every field that is shown, those of each item of each group included. */
export function visibleFields(
  form: CompiledForm,
  isShown: (part: { readonly visible?: Expression }, item?: unknown) => boolean,
  values: unknown,
): PlacedField[] {
  return form.pages
    .filter((page) => isShown(page))
    .flatMap((page) => page.sections.filter((section) => isShown(section)))
    .flatMap((section) => section.fields)
    .filter((field) => isShown(field))
    .flatMap((field) => [{ field, place: field.path }, ...itemFields(field, isShown, values)]);
}

function itemFields(
  group: CompiledField,
  isShown: (part: { readonly visible?: Expression }, item?: unknown) => boolean,
  values: unknown,
  place = group.path,
): PlacedField[] {
  const items = group.type === 'group' ? readAt(values, place) : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index) =>
    group.fields
      .filter((field) => isShown(field, item))
      .flatMap((field) => {
        const inside = `${place}.${index}.${field.path}`;
        return [{ field, place: inside, item }, ...itemFields(field, isShown, values, inside)];
      }),
  );
}

/** Finds the field of a group that a concrete place names, and the place of the item that holds it. */
export function insideGroup(
  group: CompiledField,
  place: string,
  at: string,
): { field: CompiledField; item: string } | undefined {
  const [index = '', ...rest] = place.slice(at.length + 1).split('.');
  const inside = rest.join('.');
  if (!/^\d+$/.test(index)) return undefined;
  for (const field of group.fields) {
    if (field.path === inside) return { field, item: `${at}.${index}` };
    if (inside.startsWith(`${field.path}.`)) {
      const found = insideGroup(field, place, `${at}.${index}.${field.path}`);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
