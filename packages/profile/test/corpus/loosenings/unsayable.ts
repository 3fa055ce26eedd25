import { composeIssue, type Layer, layerIssue } from '../../../src';
import { named, words } from '../names';
import { because, type Loosening } from './loosening';

/** Verbs and artefacts that do not exist, one attempt for each. */
export function unsayable(): Loosening[] {
  const on = [
    'field',
    'record',
    'vocabulary',
    'step',
    'deadline',
    'form',
    'policy',
    'role',
    'instrument',
    'decision',
    'slot',
    'text',
    'look',
    'envelope',
    'needs',
  ];
  return ['remove', 'replace', 'loosen', 'set', 'merge'].flatMap((verb) =>
    on.map((artefact) =>
      because(layerIssue.unknownOperation, named(`${verb} ${artefact}`, { verb, on: artefact } as never)),
    ),
  );
}

/** Layers whose head is not lawful. */
export function withoutNamespace(): Loosening[] {
  const { layer } = named('', {
    verb: 'extend',
    on: 'field',
    record: 'person',
    field: 'a',
    with: { schema: { type: 'string' }, label: words('A'), sensitivity: 'common', purpose: 'access' },
  });
  const { namespace: _, ...bare } = layer;
  const foreign = (name: string, more: Partial<Layer>, reason: string) => ({
    name,
    layer: { ...layer, ...more },
    because: reason,
  });
  return [
    { name: 'adds without a namespace', layer: bare, because: composeIssue.namespaceMissing },
    foreign('owns a reserved name', { namespace: 'ext' }, layerIssue.namespace),
    foreign('is for another kit', { kit: '^2.0.0' }, composeIssue.kitVersion),
    foreign('is for an older kit', { kit: '<1.4.0' }, composeIssue.kitVersion),
  ];
}
