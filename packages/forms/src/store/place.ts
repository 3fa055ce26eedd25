/** Values of a form: for each alias, the data of its record, extensions under `ext`. */
export type FormValues = Readonly<Record<string, unknown>>;

/** Splits the concrete place of a field, `progetto.goals.0.description`, into names and indexes. */
export function segmentsOf(place: string): readonly string[] {
  return place.split('.');
}

/** The question asked at a place: indexes of items become `*`, as in `progetto.goals.*.description`. */
export function patternOf(place: string): string {
  return place.replace(/\.\d+(?=\.|$)/g, '.*');
}

/** The place of the item that holds a place, `progetto.goals.0`; `undefined` outside groups. */
export function itemOf(place: string): string | undefined {
  return /^(.*\.\d+)\.[^\d]/.exec(place)?.[1];
}

/** Places that hold a place, the nearest first. */
export function holdersOf(place: string): string[] {
  const segments = segmentsOf(place);
  return segments.slice(1).map((_, index) => segments.slice(0, segments.length - 1 - index).join('.'));
}

/** Tells whether a place is another, or lies inside it. */
export function isWithin(place: string, holder: string): boolean {
  return place === holder || place.startsWith(`${holder}.`);
}

/** Reads the value at a place, or `undefined`. */
export function readAt(values: unknown, place: string): unknown {
  let value = values;
  for (const segment of segmentsOf(place)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return value;
}

/** Writes a value at a place in a copy that shares every untouched part; `undefined` takes the property away. */
export function writeAt(values: unknown, place: string, value: unknown): unknown {
  return writeSegments(values, segmentsOf(place), value);
}

function writeSegments(holder: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(holder)) {
    const copy = [...holder];
    copy[Number(first)] = writeSegments(holder[Number(first)], rest, value);
    return copy;
  }
  const record = typeof holder === 'object' && holder !== null ? (holder as Readonly<Record<string, unknown>>) : {};
  const written = writeSegments(Object.hasOwn(record, first) ? record[first] : undefined, rest, value);
  if (written !== undefined) return { ...record, [first]: written };
  const { [first]: _, ...others } = record;
  return others;
}

/** Tells whether a field has no answer: nothing, empty text or an empty list. The reason of an absence is an answer. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
