import type { Loss } from '../src/loss';

/** Takes a path away from a value; `*` stands for each item of a list. */
export function without(value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === '*') return Array.isArray(value) ? value.map((item) => without(item, rest)) : value;
  if (typeof value !== 'object' || value === null || step === undefined) return value;
  const { [step]: part, ...others } = value as Record<string, unknown>;
  return rest.length === 0 || part === undefined ? others : { ...others, [step]: without(part, rest) };
}

/** Takes away all that a mapping says that it loses. */
export function withoutLosses(value: unknown, losses: readonly Loss[]): unknown {
  return losses.reduce<unknown>((rest, { path }) => without(rest, path.split('.')), value);
}
