import { access } from './access';
import { definitions } from './definitions';
import { contraries, fields } from './fields';
import { forms } from './forms';
import { lists } from './lists';
import type { Loosening } from './loosening';
import { steps } from './steps';
import { unsayable, withoutNamespace } from './unsayable';

export type { Loosening } from './loosening';

/** Attempts, over every kind of artefact, to do what no layer may. */
export function loosenings(): Loosening[] {
  return [
    ...fields(),
    ...steps(),
    ...lists(),
    ...forms(),
    ...access(),
    ...definitions(),
    ...unsayable(),
    ...contraries(),
    ...withoutNamespace(),
  ];
}
