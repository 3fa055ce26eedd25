import type { NamedLayer } from '../names';
import { fields } from './fields';
import { others } from './others';
import { policy } from './policy';
import { procedures } from './procedures';
import { vocabularies } from './vocabularies';

/** Layers over every kind of artefact that do what a layer may. */
export function legitimateLayers(): NamedLayer[] {
  return [...fields(), ...vocabularies(), ...procedures(), ...policy(), ...others()];
}
