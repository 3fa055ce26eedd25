import type { PostgresPool } from 'kysely';

/** Where the connections come from. Both databases speak through the same small interface, so there is one driver. */
export interface Connector {
  readonly pool: PostgresPool;
}

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;

/**
 * How the values of both databases become values of JavaScript, by type OID: dates stay civil dates, instants become ISO 8601 in UTC,
 * 64-bit numbers (counters only: money is never stored as one) become numbers.
 */
export const parsers: Readonly<Record<number, Parse>> = {
  20: Number,
  1082: asText,
  1184: (text) => new Date(text).toISOString(),
};
