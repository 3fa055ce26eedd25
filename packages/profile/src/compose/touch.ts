import type { IssueParams } from '@cartella/core';
import type { Cartella } from '../cartella';

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: T[K] }
    : T;

/** The cartella that composition is making: the records, forms and procedures in it are copies of its own. */
export type CartellaDraft = { -readonly [K in Exclude<keyof Cartella, 'hash'>]: Writable<Cartella[K]> };

/** What an operation did to a point, or why it may not. */
export type Touch =
  | {
      /** Address of the point, for example `records/accesso/request/maxLength`. */
      readonly point: string;
      /** What the operation says of it; two layers that say the same agree. */
      readonly value: unknown;
      /** Narrowing twice gives the same in any order, so it never clashes. */
      readonly meets?: true;
    }
  | { readonly refused: string; readonly point: string; readonly params?: IssueParams };
