import type { Purpose, Sensitivity } from '../element';
import type { JsonSchema } from '../schema';

/** What a recipient may receive. */
export interface Recipient {
  /** Purposes for which it receives data. */
  readonly purposes: readonly Purpose[];
  /** The most protected class that it may receive. */
  readonly upTo: Sensitivity;
}

const order: readonly Sensitivity[] = ['common', 'special', 'judicial', 'sealed'];

type Keywords = Readonly<Record<string, unknown>>;

/**
 * The view of a record for a recipient: the data with only the elements that its purposes and class allow. The envelope stays, so
 * that what is communicated can be traced and corrected.
 */
export function minimisedRecord<T extends { readonly data: unknown }>(
  record: T,
  schema: JsonSchema,
  recipient: Recipient,
): T {
  const { data } = schema['properties'] as Readonly<Record<string, Keywords>>;
  return { ...record, data: minimised(record.data, data ?? {}, recipient) };
}

function minimised(value: unknown, schema: Keywords, recipient: Recipient): unknown {
  if (Array.isArray(value)) return value.map((item) => minimised(item, (schema['items'] ?? {}) as Keywords, recipient));
  const parts = schema['properties'] as Readonly<Record<string, Keywords>> | undefined;
  if (typeof value !== 'object' || value === null || parts === undefined) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => Object.hasOwn(parts, name) && mayReceive(parts[name] ?? {}, recipient))
      .map(([name, part]) => [name, minimised(part, parts[name] ?? {}, recipient)]),
  );
}

function mayReceive(part: Keywords, { purposes, upTo }: Recipient): boolean {
  const [sensitivity, purpose] = [part['x-sensitivity'] as Sensitivity, part['x-purpose'] as Purpose];
  return purposes.includes(purpose) && order.indexOf(sensitivity) <= order.indexOf(upTo);
}
