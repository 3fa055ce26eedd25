import type { Json } from '@cartella/core';
import { isJsonObject } from '../schema';
import type { Place } from './operation';

/** Properties of an object of a document. */
export type Members = Readonly<Record<string, Json>>;

/** Reads what stands at a place without `*`. */
export function valueAt(value: Json | undefined, place: Place): Json | undefined {
  return place.reduce<Json | undefined>((inner, name) => memberOf(inner, name), value);
}

/** Reads an own property. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? (value as Members)[name] : undefined;
}

/** Copies an object with one property set, or taken away when the value is undefined. */
export function withMember(object: Members, name: string, value: Json | undefined): Members {
  const others = Object.entries(object).filter(([key]) => key !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

/** Copies an object with a place below it set, making the objects on the way; those left empty go with what they held. */
export function withPlace(object: Members, [name, ...rest]: Place, value: Json | undefined): Members {
  if (name === undefined) return object;
  if (rest.length === 0) return withMember(object, name, value);
  const child = memberOf(object, name);
  if (child === undefined && value === undefined) return object;
  const inner = withPlace(isJsonObject(child) ? (child as Members) : {}, rest, value);
  return withMember(object, name, value === undefined && Object.keys(inner).length === 0 ? undefined : inner);
}

/** What an edit makes of the value at a concrete place; undefined stands for absent, before and after. */
export type EditAt = (value: Json | undefined, at: readonly (string | number)[]) => Json | undefined;

/** Edits every value that a place names. What has no parent is left alone: drafts are incomplete. */
export function editAt(
  value: Json | undefined,
  place: Place,
  edit: EditAt,
  at: readonly (string | number)[] = [],
): Json | undefined {
  const [name, ...rest] = place;
  if (name === undefined) return edit(value, at);
  if (name === '*') {
    if (!Array.isArray(value)) return value;
    return value.flatMap((item: Json, index) => {
      const edited = editAt(item, rest, edit, [...at, index]);
      return edited === undefined ? [] : [edited];
    });
  }
  if (!isJsonObject(value)) return value;
  return withMember(value as Members, name, editAt(memberOf(value as Members, name), rest, edit, [...at, name]));
}
