import { canonicalJson, type Json, unwrap } from '@cartella/core';
import {
  applyLens,
  checkConnected,
  checkLens,
  compileValidator,
  diffContract,
  invertLens,
  parseSchema,
  requiredBump,
} from '@cartella/schema-diff';
import { describe, expect, it } from 'vitest';
import { changedKinds, documents, lenses, lensFor, modelVersions, partsOf, placesLost, sidesOf } from './history';

const schemaOf = (kind: string, version: string, side: 'write' | 'read') =>
  unwrap(parseSchema(sidesOf(kind, version)[side]));
const validators = new Map<string, ReturnType<typeof compileValidator>>();
function problems(kind: string, version: string, side: 'write' | 'read', value: unknown) {
  const key = `${kind} ${version} ${side}`;
  const validator = validators.get(key) ?? compileValidator(schemaOf(kind, version, side));
  validators.set(key, validator);
  return validator(value);
}

type Node = Readonly<Record<string, Json>>;
const at = (value: Json, place: readonly string[]): Json =>
  place.reduce<Json>((inner, name) => (inner as Node)[name] ?? null, value);

/** What of a value its schema has no label for: it could be stored, not shown. */
function unlabelled(schema: Node, value: Json, place: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => unlabelled((schema['items'] ?? {}) as Node, item, `${place}/${index}`));
  const branches = [schema, ...((schema['oneOf'] ?? schema['anyOf'] ?? []) as Node[])];
  const properties = branches.flatMap((branch) => (branch['properties'] ? [branch['properties'] as Node] : []));
  if (typeof value !== 'object' || value === null || properties.length === 0) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const found = properties.map((one) => one[name] as Node | undefined).filter((one) => one !== undefined);
    const known = ['absent', 'view'].includes(name) || found.some((one) => one['x-label'] !== undefined);
    return [
      ...(known ? [] : [`${place}/${name}`]),
      ...found.slice(0, 1).flatMap((one) => unlabelled(one, part, `${place}/${name}`)),
    ];
  });
}

describe('The versions of the model that are kept', () => {
  it('are connected, so that any can be skipped', () => {
    for (const kind of changedKinds) {
      const versions = modelVersions.map((version) => `${kind}/${version}`);
      expect(unwrap(checkConnected(lenses, versions))).toHaveLength(2);
    }
  });

  it.each(lenses)('the lens from $from to $to goes and comes back over documents made from the schemas', (lens) => {
    const [kind, before, after] = [
      lens.from.replace(/\/[^/]+$/, ''),
      ...[lens.from, lens.to].map((side) => side.split('/').at(-1) ?? ''),
    ];
    const sides = { before: schemaOf(kind, before ?? '', 'write'), after: schemaOf(kind, after ?? '', 'write') };
    expect(checkLens(lens, sides)).toEqual([]);
  });

  it('broke writers and readers, with a witness or in silence, and none could be released as less than a major', () => {
    for (const kind of changedKinds) {
      const report = unwrap(diffContract(sidesOf(kind, '0.9.0'), sidesOf(kind, '1.0.0')));
      expect([kind, requiredBump(report, 'backward')]).toEqual([kind, 'major']);
      const { writers, readers } = report.witnesses;
      const isRefused = (version: string, side: 'write' | 'read', value: unknown) =>
        problems(kind, version, side, value).length > 0;
      if (writers) {
        expect(isRefused('0.9.0', 'write', writers.instance)).toBe(false);
        expect(isRefused('1.0.0', 'read', writers.instance)).toBe(true);
      }
      if (readers) {
        expect(isRefused('1.0.0', 'write', readers.instance)).toBe(false);
        expect(isRefused('0.9.0', 'read', readers.instance)).toBe(true);
      }
    }
  });
});

describe.each(documents)('$name', (document) => {
  const { value, version, form } = document;
  const isSound = (in_: string, whole: Json) =>
    partsOf(document).flatMap(([kind, place]) => {
      const found = (['write', 'read'] as const).flatMap((side) => problems(kind, in_, side, at(whole, place)));
      return form === 'draft' ? found.filter(({ severity }) => severity !== 'incomplete') : found;
    });
  const hidden = (in_: string, whole: Json) =>
    partsOf(document).flatMap(([kind, place]) =>
      unlabelled(sidesOf(kind, in_).write as Node, at(whole, place), place.join('/')),
    );

  it('opens and shows in the version it was written with', () => {
    expect(isSound(version, value)).toEqual([]);
    expect(hidden(version, value)).toEqual([]);
  });

  it.each(modelVersions.filter((other) => other !== version))(
    'goes to %s and back, losing only what is declared',
    (other) => {
      const lens = lensFor(document, other);
      const there = unwrap(applyLens(lens, value));
      expect(isSound(other, there.value)).toEqual([]);
      expect(hidden(other, there.value)).toEqual([]);
      expect(placesLost(there)).toEqual(document.losses[other] ?? []);
      const back = unwrap(applyLens(invertLens(lens), there.value));
      if (there.losses.length === 0) expect(canonicalJson(back.value)).toBe(canonicalJson(value));
      expect(isSound(version, back.value)).toEqual([]);
      const again = unwrap(applyLens(lens, back.value));
      expect(canonicalJson(again.value)).toBe(canonicalJson(there.value));
    },
  );
});
