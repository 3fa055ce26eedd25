import type { Issue, IssueParams, Json, Path } from '@cartella/core';
import type { Cartella } from '../cartella';

/** The cartella that composition is making. What an operation changes it replaces or copies first: the rest is shared with the base. */
export type CartellaDraft = { -readonly [K in Exclude<keyof Cartella, 'hash'>]: Cartella[K] };

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
  | Refusal;

/** Why an operation may not do what it says. */
export interface Refusal {
  readonly refused: string;
  readonly point: string;
  readonly params?: IssueParams;
  /** Where in the operation, when not the whole of it. */
  readonly at?: Path;
  /** Problems of a part of the operation, at their place in it, instead of a code of ours. */
  readonly because?: readonly Issue[];
}

/** Refuses to touch a point. */
export function refuse(refused: string, point: string, params?: IssueParams): Refusal {
  return params === undefined ? { refused, point } : { refused, point, params };
}

/** Tells whether anything was refused. */
export function isRefusal(touch: Touch): touch is Refusal {
  return 'refused' in touch;
}

/** Says something of a point. */
export function say(point: string, value: unknown): Touch {
  return { point, value };
}

/** Narrows a point. */
export function narrow(point: string, value: unknown): Touch {
  return { point, value, meets: true };
}

/** Replaces one artefact of a collection of the draft. */
export function put<T>(
  collection: Readonly<Record<string, T>>,
  name: string,
  artefact: T,
): Readonly<Record<string, T>> {
  return { ...collection, [name]: artefact };
}

/** What a provenance keeps of what an operation said: not the things that it added, which are there to be read. */
export function valueFor(value: unknown): Json | undefined {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json);
}
