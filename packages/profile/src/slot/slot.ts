import type { Json, Label } from '@cartella/core';
import type { Expression } from '@cartella/rules';

/** A named place in the pages where components may stand. */
export interface Slot {
  readonly id: string;
  readonly label: Label;
  /** What a component sees there, as dotted paths: it may ask for no more. */
  readonly offers: readonly string[];
  readonly components: readonly SlotComponent[];
}

/** A component in a slot, with the data that it declares: the host gives it those and takes no others from it. */
export interface SlotComponent {
  readonly id: string;
  readonly label: Label;
  /** Name under which the application registered the code. */
  readonly component: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly visible?: Expression;
  readonly config?: Readonly<Record<string, Json>>;
  /** May be left out by a layer. */
  readonly optional?: true;
}
