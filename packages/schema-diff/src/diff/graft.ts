import type { Json } from '@cartella/core';
import { isJsonObject, pointerSegments } from '../schema';
import type { Edit } from './finding';

type Open = { [key: string]: Open } | Open[] | string | number | boolean | null;

const guestName = '(other)';

/** Carries single changes from one document into a copy of the other, which otherwise stays as it is. */
export function graft(host: Json, donor: Json, edits: readonly Edit[], hostIs: 'before' | 'after'): Json {
  let copy = structuredClone(host) as Open;
  const donorIs = hostIs === 'before' ? 'after' : 'before';
  let hasGuest = false;
  const transplant = (value: Open): Open => {
    const moved = withGuestReferences(value, donor);
    hasGuest ||= moved.found;
    return moved.value;
  };
  for (const edit of edits) {
    const target = pointerSegments(edit[hostIs]);
    const found = valueAt(donor as Open, pointerSegments(edit[donorIs]));
    if (edit.kind === 'member') {
      if (target.length === 0) return donor;
      copy = setAt(copy, target, found === undefined ? undefined : transplant(structuredClone(found)));
    } else {
      const list = valueAt(copy, target);
      const elements = Array.isArray(list) ? list : [];
      const added = edit.in === donorIs && Array.isArray(found) ? found[edit.index] : undefined;
      const next =
        added === undefined ? elements.filter((_, index) => index !== edit.index) : [...elements, transplant(added)];
      copy = setAt(copy, target, next.length === 0 ? undefined : next);
      // Without its last branch or value a list means that nothing is accepted any more.
      if (next.length === 0 && target.at(-1) !== 'required' && target.at(-1) !== 'allOf') {
        copy = setAt(copy, [...target.slice(0, -1), 'not'], true);
      }
    }
  }
  return (hasGuest ? setAt(copy, ['$defs', guestName], guestOf(donor)) : copy) as Json;
}

function valueAt(document: Open, segments: readonly string[]): Open | undefined {
  let value: Open | undefined = document;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as { [key: string]: Open })[segment];
  }
  return value;
}

function setAt(document: Open, [segment, ...rest]: readonly string[], value: Open | undefined): Open {
  if (segment === undefined) return value ?? true;
  const parent: Open =
    typeof document === 'object' && document !== null ? document : document === false ? { not: true } : {};
  const child = Object.hasOwn(parent, segment) ? (parent as { [key: string]: Open })[segment] : undefined;
  if (Array.isArray(parent)) {
    return parent.map((item, index) => (String(index) === segment ? setAt(item, rest, value) : item));
  }
  if (rest.length === 0 && value === undefined)
    return Object.fromEntries(Object.entries(parent).filter(([key]) => key !== segment));
  return Object.fromEntries([...Object.entries(parent), [segment, setAt(child ?? {}, rest, value)]]);
}

function guestOf(donor: Json): Open {
  if (!isJsonObject(donor)) return donor as Open;
  const { $schema: _, $id: __, ...rest } = donor;
  return withGuestReferences(structuredClone(rest) as Open, donor).value;
}

/** Makes references into the donor lead to the copy of it that the host will hold. */
function withGuestReferences(value: Open, donor: Json): { value: Open; found: boolean } {
  let found = false;
  const id = isJsonObject(donor) && typeof donor['$id'] === 'string' ? donor['$id'] : '';
  const visit = (item: Open): Open => {
    if (Array.isArray(item)) return item.map(visit);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(
      Object.entries(item).map(([key, inner]) => {
        if (key !== '$ref' || typeof inner !== 'string') return [key, visit(inner)];
        found = true;
        const [base = '', fragment = ''] = inner.split('#', 2);
        return [key, base === '' || base === id ? `#/$defs/${guestName}${fragment}` : inner];
      }),
    );
  };
  return { value: visit(value), found };
}
