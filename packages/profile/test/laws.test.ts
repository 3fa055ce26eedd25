import { canonicalJson } from '@cartella/core';
import { compileValidator, parseSchema, type Validator } from '@cartella/schema-diff';
import {
  type CaseState,
  newCase,
  type Procedure,
  possible,
  referenceTo,
  type StepCommand,
  step,
} from '@cartella/workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessPolicy,
  accessTable,
  type Cartella,
  type CartellaRecord,
  changesBetween,
  composeIssue,
  composeProfile,
  diffCartelle,
  explainPoint,
  findField,
  formFields,
  isRequired,
  type Layer,
  type Operation,
  pointsOf,
  rebaseLayers,
  sealCartella,
  toReadSchema,
} from '../src';
import { isNarrower } from '../src/certificate';
import { words } from './corpus/names';
import { small as common, layerOf } from './fixtures';
import { instanceOf } from './instance';
import { layers, procedureLayers, roleLayers, spokenOf, stacks } from './stacks';

const validators = new WeakMap<object, Validator>();

function validatorOf(schema: object): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const parsed = parseSchema(schema);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const validator = compileValidator(parsed.value);
  validators.set(schema, validator);
  return validator;
}

const readers = new Map(Object.values(common.records).map(({ kind, write }) => [kind, toReadSchema(write)]));
const touched = (cartella: Cartella): CartellaRecord[] =>
  Object.values(cartella.records).filter((record) => common.records[record.kind] !== record);

/** As much of a stack as composes: operations that are refused are left out, and layers of which nothing is left. */
function lawful(stack: readonly Layer[]): { cartella: Cartella; layers: readonly Layer[] } {
  let kept = stack;
  while (kept.length > 0) {
    const composed = composeProfile(common, kept);
    if (composed.ok) return { cartella: composed.value, layers: kept };
    const last = kept.length - 1;
    // What nobody in particular is to blame for, the last operation of the last layer is.
    const refused = new Set(
      composed.issues.map(({ path }) =>
        path[0] === 'layers' ? `${path[1]}/${path[3]}` : `${last}/${(kept[last]?.operations.length ?? 0) - 1}`,
      ),
    );
    kept = kept
      .map((layer, at) => ({
        ...layer,
        operations: layer.operations.filter((_, index) => !refused.has(`${at}/${index}`)),
      }))
      .filter(({ operations }) => operations.length > 0);
  }
  return { cartella: common, layers: [] };
}

describe('law 1, substitutability, and law 2 for what is written', () => {
  it('holds for random stacks: what is written under the profile is written under the common model, and read by its readers', () => {
    let [composedLayers, instances] = [0, 0];
    fc.assert(
      fc.property(stacks, fc.integer(), (stack, seed) => {
        const { cartella, layers: kept } = lawful(stack);
        composedLayers += kept.length;
        const all = touched(cartella);
        for (const record of all) expect(isNarrower(record.write, common.records[record.kind]!.write)).toBe(true);
        // One in ten of the stacks, one record each: compiling a validator takes longer than composing.
        const [chosen] = seed % 10 === 0 ? all : [];
        for (const record of chosen === undefined ? [] : [chosen]) {
          const base = common.records[record.kind]!;
          const instance = instanceOf(record.write, seed);
          if (instance === undefined || validatorOf(record.write)(instance).length > 0) continue;
          instances += 1;
          expect(validatorOf(base.write)(instance)).toEqual([]);
          expect(validatorOf(readers.get(record.kind)!)(instance)).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
    // Otherwise the law would have been held by nothing.
    expect(composedLayers).toBeGreaterThan(2000);
    expect(instances).toBeGreaterThan(20);
  }, 240_000);

  it('is decided alike by the engine that finds witnesses', () => {
    fc.assert(
      fc.property(layers('uno', 'a_1', 3), (layer) => {
        const composed = composeProfile(common, [layer]);
        if (!composed.ok) return;
        for (const { report } of diffCartelle(common, composed.value).records) {
          expect(report.effect.readers).toBe('compatible');
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('law 2, monotonicity of access', () => {
  const kinds = Object.keys(common.records);
  const actions = ['search', 'read', 'create', 'correct', 'export'] as const;

  it('lets nobody do or see what the roles that theirs is made of do not let them', () => {
    let [composedLayers, denied] = [0, 0];
    fc.assert(
      fc.property(roleLayers, fc.constantFrom(...kinds), fc.constantFrom(...actions), (layer, kind, action) => {
        const { policy } = lawful([layer]).cartella;
        const changed = Object.keys(policy.roles).filter((role) => policy.roles[role] !== common.policy.roles[role]);
        composedLayers += Number(changed.length > 0);
        for (const role of changed) {
          const may = (of: AccessPolicy, roles: readonly string[]) =>
            accessTable(of, { roles, body: 'own', purpose: 'care-project' }, action, kind).decisions;
          const before = may(common.policy, policy.roles[role]?.of ?? [role]);
          for (const [number, { allowed }] of may(policy, [role]).entries()) {
            if (allowed) expect([role, kind, action, before[number]?.allowed]).toEqual([role, kind, action, true]);
            else denied += Number(before[number]?.allowed === true);
          }
        }
      }),
      { numRuns: 60 },
    );
    // Otherwise nothing would have been tried.
    expect(Math.min(composedLayers, denied)).toBeGreaterThan(20);
  });

  it('lets nobody do more where denials are added', () => {
    fc.assert(
      fc.property(stacks, fc.constantFrom(...kinds), fc.constantFrom(...actions), (stack, kind, action) => {
        const { policy } = lawful(stack).cartella;
        if (policy === common.policy) return;
        const request = { roles: ['amministrativo', 'operatore-sportello'], body: 'own' as const, purpose: 'access' };
        const [now, then] = [policy, common.policy].map((one) => accessTable(one, request, action, kind).decisions);
        for (const [number, { allowed }] of now!.entries()) if (allowed) expect(then![number]?.allowed).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('law 2, monotonicity of procedures', () => {
  const procedure = common.procedures['segretariato']!;
  const names = procedure.steps.map(({ id }) => id);
  const ends = procedure.states.filter(({ outcome }) => outcome !== undefined).map(({ id }) => id);

  /** A case that stands anywhere, with anything done by anybody: also where no path leads. */
  const cases: fc.Arbitrary<CaseState> = fc
    .record({
      at: fc.constantFrom(undefined, ...procedure.states),
      done: fc.subarray(names),
      by: fc.constantFrom('op-uno-finto', 'op-due-finto'),
      responsible: fc.constantFrom(undefined, 'op-uno-finto'),
    })
    .map(({ at, done, by, responsible }) => ({
      ...newCase(procedure, 'ente-finto'),
      version: done.length,
      state: at?.id,
      phase: at?.phase,
      round: at === undefined ? 0 : 1,
      openedOn: '2026-03-02',
      endedOn: at !== undefined && ends.includes(at.id) ? '2026-03-03' : undefined,
      outcome: at?.outcome,
      responsible,
      records: at === undefined ? [] : [{ as: 'accesso', kind: 'accesso', id: 'a', version: 1, round: 1 }],
      done: Object.fromEntries(
        done.map((name) => [name, { round: 1, count: 1, lastBy: by, lastOn: '2026-03-02' }]),
      ) as CaseState['done'],
    }));
  /** What a step asks to be brought, brought. */
  const commandOf = ({ steps, records }: Procedure, name: string, expectedVersion: number): StepCommand => ({
    step: name,
    expectedVersion,
    reason: 'Motivo finto',
    responsible: 'op-uno-finto',
    unitId: 'unita-finta',
    documents: ['a_1:modulo'],
    records: (steps.find(({ id }) => id === name)?.produces ?? []).flatMap((product) =>
      product.kind === 'record' && product.mode === 'create'
        ? [
            {
              as: product.record,
              kind: records[product.record]!.kind,
              id: 'r',
              version: 1,
              data: { urgency: 'ordinary' },
            },
          ]
        : [],
    ),
  });
  const actors = fc.record({
    role: fc.constantFrom('operatore-sportello', 'assistente-sociale', 'responsabile', 'cittadino', 'tutor'),
    operatorId: fc.constantFrom('op-uno-finto', 'op-due-finto'),
    unitKinds: fc.constantFrom(['pua'], ['equipe'], ['office', 'segretariato-sociale']),
  });

  it('lets nobody take a step that the common procedure does not let them take, wherever a case stands', () => {
    let [harder, allowed, taken] = [0, 0, 0];
    fc.assert(
      fc.property(
        procedureLayers,
        fc.array(fc.tuple(cases, actors), { minLength: 20, maxLength: 20 }),
        (layer, situations) => {
          const composed = composeProfile(common, [layer]);
          if (!composed.ok) return;
          const narrowed = composed.value.procedures['segretariato']!;
          for (const [state, actor] of situations) {
            const data = {};
            const context = {
              today: '2026-03-04',
              now: '2026-03-04T09:00:00Z',
              actor: { ...actor, enteId: 'ente-finto' },
              data,
            };
            const before = new Map(possible(procedure, state, context).map((one) => [one.step, one.allowed]));
            for (const { step: name, allowed: now } of possible(narrowed, state, context)) {
              const then = before.get(name);
              if (then === undefined) continue;
              if (now) expect([name, then]).toEqual([name, true]);
              allowed += Number(now);
              harder += Number(then && !now);
              const command = commandOf(narrowed, name, state.version);
              const here = { ...state, procedure: referenceTo(narrowed) };
              if (step(narrowed, here, command, context).ok) {
                taken += 1;
                expect([name, step(procedure, state, { ...command, documents: [] }, context).ok]).toEqual([name, true]);
              }
            }
          }
        },
      ),
      { numRuns: 150 },
    );
    // Otherwise nothing would have been tried.
    expect(Math.min(harder, allowed, taken)).toBeGreaterThan(20);
  });
});

describe('law 3, obligation', () => {
  it('keeps every required field asked where it was asked', () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        const { cartella } = lawful(stack);
        for (const form of Object.values(common.forms)) {
          const kept = new Set(formFields(cartella.forms[form.id]!).map(({ path }) => path));
          for (const { path } of formFields(form)) {
            const [alias = '', ...field] = path.split('.');
            const place = findField(cartella.records[form.records[alias]!]!.write, field.join('.'));
            if (place !== undefined && isRequired(place)) expect(kept.has(path)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('names who needs what was hidden', () => {
    const composed = composeProfile(common, [
      layerOf([{ verb: 'restrict', on: 'form', form: 'accesso', hide: ['person.citizenships', 'accesso.date'] }]),
    ]);
    const neededBy = composed.ok ? [] : composed.issues.map(({ params }) => params?.['neededBy']);
    expect(neededBy).toEqual(['schema accesso/1.0.0', 'siuss-finto']);
  });
});

describe('law 4, determinism and locality', () => {
  it('gives the same digest for the same layers', () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        const { cartella, layers: kept } = lawful(stack);
        const again = composeProfile(common, structuredClone(kept) as Layer[]);
        expect(again.ok && again.value.hash).toBe(kept.length === 0 ? again.ok && again.value.hash : cartella.hash);
      }),
      { numRuns: 30 },
    );
  });

  it('lets two layers that touch different points commute', () => {
    let commuted = 0;
    fc.assert(
      fc.property(layers('uno', 'a_1', 4), layers('due', 'b_2', 4), (one, other) => {
        const [first, second] = [composeProfile(common, [one]), composeProfile(common, [other])];
        if (!first.ok || !second.ok || meet(first.value, second.value)) return;
        const [there, back] = [composeProfile(common, [one, other]), composeProfile(common, [other, one])];
        expect(there.ok).toBe(back.ok);
        if (!there.ok || !back.ok) return;
        commuted += 1;
        expect(back.value.hash).toBe(there.value.hash);
        expect(canonicalJson(back.value.provenance)).toBe(canonicalJson(there.value.provenance));
      }),
      { numRuns: 200 },
    );
    expect(commuted).toBeGreaterThan(20);
  });

  it('composes one layer over the composition of another as both at once', () => {
    fc.assert(
      fc.property(layers('uno', 'a_1', 3), layers('due', 'b_2', 3), (one, other) => {
        const [first, both] = [composeProfile(common, [one]), composeProfile(common, [one, other])];
        if (!first.ok || !both.ok) return;
        const nested = composeProfile(first.value, [other]);
        expect(nested.ok && nested.value.hash).toBe(both.value.hash);
        expect(nested.ok && nested.value.layers).toEqual(both.value.layers);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses two layers that say different things of one point, naming both, and takes them when they agree', () => {
    const colour = (id: string, namespace: string, value: string) =>
      layerOf([{ verb: 'relabel', on: 'look', token: 'primary', value }], { id, namespace });
    expect(composeProfile(common, [colour('uno', 'a_1', '#111111'), colour('due', 'b_2', '#111111')]).ok).toBe(true);
    const clash = composeProfile(common, [colour('uno', 'a_1', '#111111'), colour('due', 'b_2', '#222222')]);
    expect(clash.ok ? [] : clash.issues.map(({ code, params }) => [code, params])).toEqual([
      [composeIssue.clash, { point: 'look/primary', layer: 'due', other: 'uno' }],
    ]);
  });
});

describe('law 5, provenance', () => {
  it('answers for every point of the result, and every difference has a layer behind it', () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        const { cartella } = lawful(stack);
        const known = Object.keys(cartella.provenance);
        for (const { point } of changesBetween(common, cartella)) {
          const parent = point.slice(0, point.lastIndexOf('/'));
          // What is added or hidden in a list changes the order of the list too.
          const about = point.endsWith('/order') ? point.split('/').slice(0, 2).join('/') : parent;
          const isAccounted = known.some(
            (other) => other === point || other.startsWith(`${about}/`) || point.startsWith(`${other}/`),
          );
          expect([point, isAccounted]).toEqual([point, true]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is total: fields, rules, codes, steps, deadlines, forms, rights, texts and look of a composition each say who put them there', () => {
    const [stack = []] = fc.sample(stacks, { numRuns: 1, seed: 7 });
    const { cartella } = lawful(stack);
    expect(cartella.layers.length).toBeGreaterThan(0);
    const artefacts = new Set<string>();
    for (const point of pointsOf(cartella).keys()) {
      const explained = explainPoint(cartella, point);
      const [origin] = explained.ok ? explained.value.history : [];
      const isOrigin = origin?.verb === 'define' || origin?.verb === 'extend' || point.startsWith('look/');
      if (!isOrigin) throw new Error(point);
      artefacts.add(point.split('/')[0] ?? '');
    }
    expect([...artefacts].sort()).toEqual([
      'checks',
      'decisions',
      'forms',
      'indicators',
      'instruments',
      'look',
      'parameters',
      'policy',
      'procedures',
      'records',
      'slots',
      'texts',
      'vocabularies',
    ]);
  });
});

describe('law 6, upgrade', () => {
  /** A newer kit in which one thing says something else or is gone, and which operations speak of that thing. */
  interface Newer {
    readonly to: Cartella;
    readonly speaks: (operation: Operation) => boolean;
  }
  const newer = (change: Partial<Cartella>) => sealCartella({ ...common, version: '1.5.0', kit: '1.5.0', ...change });
  const other = words('Altre parole');

  /** One of the fields that the layers speak of, if they speak of any. */
  const fieldReworded = (stack: readonly Layer[]) => {
    const mentioned = stack.flatMap(({ operations }) =>
      operations.flatMap((one) => (one.on === 'field' && one.verb !== 'extend' ? [one] : [])),
    );
    return fc.constantFrom(...(mentioned.length > 0 ? mentioned : spokenOf)).map(({ record: kind, field }): Newer => {
      const record = common.records[kind]!;
      const write = structuredClone(record.write);
      findField(write, field)!.schema['x-label'] = { ...other };
      return {
        to: newer({ records: { ...common.records, [kind]: { ...record, write } } }),
        speaks: (one) => one.on === 'field' && one.verb !== 'extend' && one.record === kind && one.field === field,
      };
    });
  };
  const codeReworded = fc.constantFrom('letter', 'phone', 'email').map((code): Newer => {
    const list = common.vocabularies['access-channels']!;
    const entries = list.entries.map((entry) => (entry.code === code ? { ...entry, label: other } : entry));
    return {
      to: newer({ vocabularies: { ...common.vocabularies, 'access-channels': { ...list, entries } } }),
      speaks: (one) => one.on === 'vocabulary' && one.verb === 'restrict' && one.hide.includes(code),
    };
  });
  const questionGone = fc.constantFrom('accesso.userArea', 'accesso.request', 'person.sex').map((path): Newer => {
    const form = common.forms['accesso']!;
    const pages = form.pages.map((page) => ({
      ...page,
      sections: page.sections.map((section) => ({
        ...section,
        fields: section.fields.filter((field) => field.path !== path),
      })),
    }));
    return {
      to: newer({ forms: { ...common.forms, accesso: { ...form, pages } } }),
      speaks: (one) =>
        one.on === 'form' &&
        ((one.verb === 'restrict' && one.hide.includes(path)) ||
          (one.verb === 'relabel' && one.path === path) ||
          (one.verb === 'extend' && one.after === path)),
    };
  });
  const stepReworded = fc.constant(0).map((): Newer => {
    const procedure = common.procedures['segretariato']!;
    const [opening, ...others] = procedure.steps;
    const steps = [{ ...opening!, label: other }, ...others];
    return {
      to: newer({ procedures: { ...common.procedures, segretariato: { ...procedure, steps } } }),
      speaks: (one) => one.on === 'step' && one.verb === 'restrict' && one.step === opening!.id,
    };
  });
  const lookChanged = fc.constant(0).map(
    (): Newer => ({
      to: newer({ look: { ...common.look, primary: '#999999' } }),
      speaks: (one) => one.on === 'look' && one.token === 'primary',
    }),
  );
  const upgrades = stacks.chain((stack) => {
    const kit = fc.oneof(fieldReworded(stack), codeReworded, questionGone, stepReworded, lookChanged);
    return fc.tuple(fc.constant(stack), kit);
  });

  it('asks about every operation that speaks of what changed, about no other, and what is left composes', () => {
    let [asked, unasked] = [0, 0];
    fc.assert(
      fc.property(upgrades, ([stack, { to, speaks }]) => {
        const { layers: kept } = lawful(stack);
        const concerned = kept.flatMap(({ id, operations }) =>
          operations.flatMap((one, index) => (speaks(one) ? [`${id}/${index}`] : [])),
        );
        const rebased = rebaseLayers(kept, common, to);
        if (rebased.ok) {
          unasked += 1;
          expect([concerned, rebased.layers]).toEqual([[], kept]);
          expect(composeProfile(to, kept).ok).toBe(true);
          return;
        }
        asked += 1;
        const told = rebased.decisions.map(({ layer, operation }) => `${layer}/${operation}`);
        expect([...new Set(told)].sort()).toEqual(concerned.sort());
        // What somebody decided to leave out is left out, and nothing else.
        const decisions = Object.fromEntries(concerned.map((name) => [name, 'drop' as const]));
        const dropped = rebaseLayers(kept, common, to, { decisions });
        const left = kept.map((layer) => ({ ...layer, operations: layer.operations.filter((one) => !speaks(one)) }));
        expect(dropped).toEqual({ ok: true, layers: left });
      }),
      { numRuns: 100 },
    );
    // Otherwise nothing would have been tried.
    expect(Math.min(asked, unasked)).toBeGreaterThan(10);
  });
});

/** Whether two compositions touched the same point, or one a point inside a point of the other. */
function meet(one: Cartella, other: Cartella): boolean {
  // What is hidden is touched as a whole.
  const pointsOf = ({ provenance }: Cartella) => Object.keys(provenance).map((point) => point.replace(/\/hidden$/, ''));
  const others = pointsOf(other);
  return pointsOf(one).some((point) =>
    others.some((second) => point === second || point.startsWith(`${second}/`) || second.startsWith(`${point}/`)),
  );
}
