import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type * as Vendor from '../../schemas/message/generated/messages';
import { artefacts, hashesOf } from '../../scripts/artefacts';
import { cooperationMessages, envelopeJsonSchema, messageJsonSchema } from '.';
import { segnalazione } from './message.fixtures';

// zod says `x?: T | undefined` where the generated types say `x?: T`; nothing else may differ.
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [K in keyof T]: object extends Pick<T, K> ? Plain<T[K]> | undefined : Plain<T[K]> }
    : T;

const folder = join(import.meta.dirname, '..', '..', 'schemas');
const published = (path: string): string => readFileSync(join(folder, path), 'utf8');

function validator(schema: object) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

describe('What is published', () => {
  it('is what the source makes, to the byte', async () => {
    const files = await artefacts();
    for (const [path, content] of files) expect(published(path), path).toBe(content);
    expect(published('SHA256SUMS')).toBe(hashesOf(files));
  });

  it.each(Object.values(cooperationMessages))(
    'accepts the example of $name and, for who writes, nothing more',
    ({ ...definition }) => {
      const example = definition.example as Record<string, unknown>;
      const [write, read] = [
        validator(messageJsonSchema(definition as never, 'write')),
        validator(messageJsonSchema(definition as never, 'read')),
      ];
      expect(write(example), JSON.stringify(write.errors)).toBe(true);
      expect(write({ ...example, altro: 1 })).toBe(false);
      expect(read({ ...example, altro: 1 })).toBe(true);
      const [first = ''] = Object.keys(example);
      const { [first]: _, ...without } = example;
      expect(read(without)).toBe(false);
    },
  );

  it('accepts a whole message', () => {
    const valid = validator(envelopeJsonSchema('write'));
    expect(valid(segnalazione()), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...segnalazione(), specversion: '0.3' })).toBe(false);
  });

  it('uses no keyword that validators disagree on', async () => {
    for (const content of (await artefacts()).values())
      expect(content).not.toMatch(/\$dynamicRef|unevaluated(?:Items|Properties)/);
  });

  it('gives vendors the types that we use', () => {
    type Name = keyof typeof cooperationMessages;
    type Body<N extends Name> = z.input<(typeof cooperationMessages)[N]['body']>;
    expectTypeOf<Plain<Vendor.PathEnded>>().toEqualTypeOf<Plain<Body<'path-ended'>>>();
    expectTypeOf<Plain<Vendor.Segnalazione>>().toEqualTypeOf<Plain<Body<'segnalazione'>>>();
    expectTypeOf<Plain<Vendor.SegnalazioneAnswer>>().toEqualTypeOf<Plain<Body<'segnalazione-answer'>>>();
    expectTypeOf<Plain<Vendor.SupportProposed>>().toEqualTypeOf<Plain<Body<'support-proposed'>>>();
    expectTypeOf<Plain<Vendor.SupportDecided>>().toEqualTypeOf<Plain<Body<'support-decided'>>>();
    expectTypeOf<Plain<Vendor.ActivityReport>>().toEqualTypeOf<Plain<Body<'activity-report'>>>();
    expectTypeOf<Plain<Vendor.PattoProposed>>().toEqualTypeOf<Plain<Body<'patto-proposed'>>>();
    expectTypeOf<Plain<Vendor.PattoSigned>>().toEqualTypeOf<Plain<Body<'patto-signed'>>>();
    expectTypeOf<Plain<Vendor.ValidationRequest>>().toEqualTypeOf<Plain<Body<'validation-request'>>>();
    expectTypeOf<Plain<Vendor.ValidationAnswer>>().toEqualTypeOf<Plain<Body<'validation-answer'>>>();
    expectTypeOf<Plain<Vendor.PersonShared>>().toEqualTypeOf<Plain<Body<'person-shared'>>>();
    expectTypeOf<Plain<Vendor.HouseholdShared>>().toEqualTypeOf<Plain<Body<'household-shared'>>>();
    expectTypeOf<Plain<Vendor.PathStarted>>().toEqualTypeOf<Plain<Body<'path-started'>>>();
    expectTypeOf<Plain<Vendor.PathSuspended>>().toEqualTypeOf<Plain<Body<'path-suspended'>>>();
    expectTypeOf<Plain<Vendor.Receipt>>().toEqualTypeOf<Plain<Body<'receipt'>>>();
    expectTypeOf<Plain<Vendor.Cancellation>>().toEqualTypeOf<Plain<Body<'cancellation'>>>();
  });
});
