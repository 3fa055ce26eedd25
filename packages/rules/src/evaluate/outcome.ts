import type { Exact } from '../exact';
import type { Unknown } from './unknown';

/** What a node may be worth while it is evaluated. */
export type Outcome = boolean | string | Exact | object | Unknown;
