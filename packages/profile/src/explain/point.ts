/** A point of a cartella: its address and what stands there. */
export type Point = readonly [address: string, value: unknown];
