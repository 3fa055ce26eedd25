import { absent, all, ge, item, or, path, present } from '@cartella/rules';
import type { RecordRule } from './record';

/** The second date does not come before the first; either may be missing. */
export function inOrder(code: string, first: string, second: string): RecordRule {
  return { code, path: [second], holds: or(absent(first), absent(second), ge(path(second), path(first))) };
}

/** The same of each item of a list. */
export function eachInOrder(code: string, list: string, first: string, second: string): RecordRule {
  const [from, to] = [`item.${first}`, `item.${second}`];
  return {
    code,
    path: [list],
    holds: or(absent(list), all(list, or(absent(from), absent(to), ge(item(second), item(first))))),
  };
}

/** At least one of some elements is there. */
export function oneOf(code: string, ...names: readonly [string, ...string[]]): RecordRule {
  return { code, path: [names[0]], holds: or(...names.map((name) => present(name))) };
}
