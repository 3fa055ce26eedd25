import { createIssue, type Issue } from '@cartella/core';
import type { Slot, SlotComponent } from './slot';

/** Issue code of a component that writes what it did not declare. */
export const slotIssue = { undeclared: 'slot.undeclared' } as const;

/** Tells whether a slot offers a path, or something that contains it. */
export function isOffered({ offers }: Pick<Slot, 'offers'>, path: string): boolean {
  return covers(offers, path);
}

/** What a component is given of the data of a page: only what it declares to read, and that the slot offers. */
export function dataFor(
  slot: Pick<Slot, 'offers'>,
  component: SlotComponent,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const shown = component.reads.filter((path) => isOffered(slot, path) && Object.hasOwn(data, path));
  return Object.fromEntries(shown.map((path) => [path, data[path]]));
}

/** Refuses every path that a component writes without having declared it; the host takes its changes only when there is none. */
export function undeclaredWrites(
  slot: Pick<Slot, 'offers'>,
  component: SlotComponent,
  changes: Readonly<Record<string, unknown>>,
): Issue[] {
  return Object.keys(changes)
    .filter((path) => !(isOffered(slot, path) && covers(component.writes, path)))
    .map((path) => createIssue(slotIssue.undeclared, path.split('.'), { params: { component: component.id } }));
}

function covers(paths: readonly string[], path: string): boolean {
  return paths.some((one) => path === one || path.startsWith(`${one}.`));
}
