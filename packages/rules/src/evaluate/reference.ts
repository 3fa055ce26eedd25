import type { AbsenceKind } from '../expression';
import { absenceOf } from './decode';
import { type Frame, placeOf, type Site } from './site';
import { Unknown } from './unknown';

/** A compiled path: how to read it, where it is, and why it is not there. */
export interface Reference {
  readonly read: (frame: Frame) => unknown;
  readonly place: (frame: Frame) => string;
  /** Why there is no value, in the record itself or in one around it. */
  readonly absence: (frame: Frame) => AbsenceKind | undefined;
  /** The outcome when there is no value that can be used. */
  readonly unknown: (frame: Frame) => Unknown;
}

/** Compiles a path into the data or into the element of an enclosing aggregate. */
export function referenceTo(dotted: string, site: Site): Reference {
  const [root = '', ...inner] = dotted.split('.');
  const slot = site.elements.get(root)?.slot;
  const names = slot === undefined ? [root, ...inner] : inner;
  const start = (frame: Frame) => (slot === undefined ? frame.context.data : frame.elements[slot]);
  const place = placeOf(dotted, site);

  const absence = (frame: Frame) => {
    let value = start(frame);
    for (const name of names) {
      if (absenceOf(value) !== undefined) break;
      value = property(value, name);
    }
    return absenceOf(value);
  };

  const soft = new Unknown([dotted]);
  const hard = new Unknown([dotted], true);
  return {
    read: reader(start, names),
    place,
    absence,
    unknown(frame) {
      const masked = absence(frame) === 'masked';
      if (slot === undefined) return masked ? hard : soft;
      return new Unknown([place(frame)], masked);
    },
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

// Most paths are of one or two steps.
function reader(start: (frame: Frame) => unknown, names: readonly string[]): (frame: Frame) => unknown {
  const [first, second] = names;
  if (first === undefined) return start;
  if (second === undefined) return (frame) => property(start(frame), first);
  if (names.length === 2) return (frame) => property(property(start(frame), first), second);
  return (frame) => names.reduce(property, start(frame));
}
