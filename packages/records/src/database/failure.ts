import { KitError } from '@cartella/core';

const unavailable: Readonly<Record<string, string>> = {
  '53100': 'disk full',
  '53200': 'out of memory',
  '53300': 'too many connections',
  '53400': 'configuration limit exceeded',
  '55P03': 'lock not available',
  '57014': 'statement timeout',
  '57P01': 'connection lost',
  '57P02': 'connection lost',
  '57P03': 'database starting or stopping',
  '57P05': 'connection lost',
  // What stands by cannot be written to: the connection still leads to the server that was in charge.
  '25006': 'database standing by',
  '25P03': 'transaction left idle',
  '58030': 'input or output error',
};

const broken = /^(08|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;
const brokenMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Reads the SQLSTATE, or the code of the operating system, of whatever the driver threw. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Tells whether the same transaction, run again, may well succeed: serialisation failure or deadlock. */
export function isRetriable(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/**
 * Turns what the driver threw into the kit's error. The original is left behind on purpose: the details that a database gives repeat the
 * values of the row, and those never enter an error or a log.
 */
export function toKitError(error: unknown): unknown {
  if (error instanceof KitError) return error;
  const code = codeOf(error);
  const known = unavailable[code];
  if (known !== undefined) return new KitError('unavailable', known);
  if (broken.test(code) || (error instanceof Error && brokenMessages.test(error.message))) {
    return new KitError('unavailable', 'connection lost');
  }
  if (/^[0-9A-Z]{5}$/.test(code)) return new KitError('integrity', `SQLSTATE ${code}${placeOf(error as object)}`);
  return error;
}

/** Names of the schema say where, and nothing of whom. */
function placeOf(error: object): string {
  const names = ['table', 'column', 'constraint'] as const;
  const said = names.flatMap((name) => {
    const value = (error as Partial<Record<string, unknown>>)[name];
    return typeof value === 'string' ? [`${name} ${value}`] : [];
  });
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
