import { type Issue, unwrap } from '@cartella/core';
import { compileValidator, parseSchema } from '@cartella/schema-diff';
import { type Cartella, toReadSchema } from '../cartella';
import { composeWithProof } from '../compose';
import { formFields } from '../form';
import type { Layer } from '../layer';
import { walk } from './walk';

/** What runs tests: vitest, node:test, jest and others have these two. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => void) => unknown;
}

/** A record of an invented person, with its envelope. */
export interface RecordFixture {
  readonly name: string;
  readonly kind: string;
  readonly record: unknown;
}

/** What a profile promises, checked by {@link describeProfile}. */
export interface ProfileUnderTest {
  readonly name: string;
  readonly base: Cartella;
  readonly layers: readonly Layer[];
  /** Records that may be written. */
  readonly valid?: readonly RecordFixture[];
  /** Records that may not, each with the place of its problem: `data.request`, `ext.c_x001.quartiere`. */
  readonly invalid?: readonly (RecordFixture & { readonly at: string })[];
  /** Steps that follow one another, and the state that they lead to. */
  readonly paths?: readonly {
    readonly name: string;
    readonly procedure: string;
    readonly steps: readonly string[];
    readonly to: string;
  }[];
  /** Questions that a form asks, and that it does not. */
  readonly screens?: readonly {
    readonly form: string;
    readonly asks?: readonly string[];
    readonly hides?: readonly string[];
  }[];
}

/** Tests a profile: it composes, its certificate holds, its records, paths and screens are as promised. */
export function describeProfile({ describe, it }: TestRunner, profile: ProfileUnderTest): void {
  describe(profile.name, () => {
    const composed = composeWithProof(profile.base, profile.layers);
    it('composes, and stays a common cartella', () => {
      if (!composed.ok) throw new Error(composed.issues.map(told).join('\n'));
    });
    if (!composed.ok) return;
    const { cartella } = composed.value;
    for (const { name, kind, record } of profile.valid ?? []) {
      it(`writes ${name}, and whoever knows only the common model reads it`, () => {
        expectNone(problemsOf(cartella.records[kind]?.write, record));
        const common = profile.base.records[kind];
        if (common !== undefined) expectNone(problemsOf(toReadSchema(common.write), record));
      });
    }
    for (const { name, kind, record, at } of profile.invalid ?? []) {
      it(`refuses ${name}`, () => {
        const places = problemsOf(cartella.records[kind]?.write, record).map(({ path }) => path.join('.'));
        if (!places.includes(at)) throw new Error(`no problem at ${at}; problems at: ${places.join(', ') || 'none'}`);
      });
    }
    for (const { name, procedure, steps, to } of profile.paths ?? []) {
      it(`goes the way of ${name}`, () => {
        const known = cartella.procedures[procedure];
        if (known === undefined) throw new Error(`no procedure ${procedure}`);
        const end = walk(known, steps);
        if (!end.ok) throw new Error(`${end.step}: ${end.why}`);
        if (!end.states.includes(to)) throw new Error(`leads to ${end.states.join(', ')}, not to ${to}`);
      });
    }
    for (const { form, asks = [], hides = [] } of profile.screens ?? []) {
      it(`asks what it promises in the form ${form}`, () => {
        const known = cartella.forms[form];
        if (known === undefined) throw new Error(`no form ${form}`);
        const asked = formFields(known).map(({ path }) => path);
        const missing = asks.filter((path) => !asked.includes(path));
        const shown = hides.filter((path) => asked.includes(path));
        if (missing.length + shown.length > 0)
          throw new Error(`not asked: ${missing.join(', ')}; not hidden: ${shown.join(', ')}`);
      });
    }
  });
}

function problemsOf(schema: unknown, record: unknown): readonly Issue[] {
  if (schema === undefined) throw new Error('no such kind of record');
  return compileValidator(unwrap(parseSchema(schema)))(record);
}

function expectNone(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Error(issues.map(told).join('\n'));
}

function told({ code, path, params }: Issue): string {
  return `${code} at /${path.join('/')} ${JSON.stringify(params ?? {})}`;
}
