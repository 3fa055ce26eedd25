import type { NamedLayer } from '../names';

/** An attempt to do what no layer may, with the reason for which it must be refused. */
export interface Loosening extends NamedLayer {
  readonly because: string;
}

/** Names the reason for which an attempt must be refused. */
export const because = (reason: string, { name, layer }: NamedLayer): Loosening => ({ name, layer, because: reason });
