import type { PostgresPool, PostgresPoolClient } from 'kysely';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** A connection, lent for a while. */
export interface Client extends PostgresPoolClient {
  /**
   * Sends a statement after an opening. Statements after the same opening that leave together are a transaction by themselves, which is over
   * when they are answered. Where there is no such way they need one around them.
   */
  readonly queryAfter?: (
    opening: Statement,
    text: string,
    parameters: readonly unknown[],
  ) => Promise<{ rows: unknown[] }>;
}

/** Where the connections come from. Both databases speak through the same small interface, so there is one driver. */
export interface Connector {
  readonly pool: PostgresPool & { readonly connect: () => Promise<Client> };
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
