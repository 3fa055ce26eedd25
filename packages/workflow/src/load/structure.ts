import { createIssue, type Issue, prefixIssues, type Result } from '@cartella/core';
import { checkExpression, type Expression, type ValueType } from '@cartella/rules';
import { factTypes } from '../facts/fact-types';
import type { Step } from '../procedure';
import { startsFrom, targetsOf } from '../procedure/indexed';
import { procedureIssue } from './issues';
import type { LoadRule } from './names';

/** Some step opens a case, and it leads somewhere. */
export const opening: LoadRule = ({ steps }) => {
  if (!steps.some(({ from }) => from === 'start')) return [createIssue(procedureIssue.noStart, ['steps'])];
  return steps.flatMap((step, index) =>
    step.from === 'start' && step.to === undefined
      ? [createIssue(procedureIssue.startStays, ['steps', index, 'to'])]
      : [],
  );
};

/** A step of a kind does what its kind says. */
export const kinds: LoadRule = ({ steps, states }) => {
  const ends = new Set(states.filter(({ outcome }) => outcome !== undefined).map(({ id }) => id));
  const allEnd = (step: Step) => step.to !== undefined && targetsOf(step, undefined).every((to) => ends.has(to));
  const noneEnds = (step: Step) => step.to !== undefined && targetsOf(step, undefined).every((to) => !ends.has(to));
  return steps.flatMap((step, index) => {
    const issues: Issue[] = [];
    const at = ['steps', index];
    if (step.parallel === true && step.to !== undefined)
      issues.push(createIssue(procedureIssue.parallelMoves, [...at, 'to']));
    if (step.kind === 'exit' && !allEnd(step)) issues.push(createIssue(procedureIssue.exitGoesOn, [...at, 'to']));
    if (step.kind === 'exit' && step.asks?.reason === undefined)
      issues.push(createIssue(procedureIssue.exitWithoutReason, [...at, 'asks']));
    if (step.kind === 'reopening' && !noneEnds(step))
      issues.push(createIssue(procedureIssue.reopeningEnds, [...at, 'to']));
    const leavesEnd = step.from === 'ended' || (Array.isArray(step.from) && step.from.some((from) => ends.has(from)));
    if (leavesEnd && step.kind !== 'reopening' && step.to !== undefined && !allEnd(step)) {
      issues.push(createIssue(procedureIssue.endedGoesOn, [...at, 'kind']));
    }
    const ways = typeof step.to === 'object' ? step.to : [];
    if (ways.some(({ when }, place) => (when === undefined) !== (place === ways.length - 1))) {
      issues.push(createIssue(procedureIssue.lastBranch, [...at, 'to']));
    }
    return issues;
  });
};

/** What may be left out is asked for by nobody. */
export const optional: LoadRule = ({ steps }) => {
  const left = new Set(steps.filter((step) => step.optional === true).map(({ id }) => id));
  return steps.flatMap(({ after }, index) =>
    (after ?? []).flatMap((name, place) =>
      left.has(name)
        ? [createIssue(procedureIssue.optionalRequired, ['steps', index, 'after', place], { params: { name } })]
        : [],
    ),
  );
};

/** Every condition is well made, gives yes or no, and reads only what is declared. */
export const conditions: LoadRule = (procedure, world) => {
  const inputs = factTypes(procedure, world.kindInputs);
  const check = (expression: Expression | undefined, at: (string | number)[]) => {
    if (expression === undefined) return [];
    return prefixIssues(issuesOf(checkExpression(expression, inputs, world.parameters, { gives: 'boolean' })), at);
  };
  return [
    ...procedure.steps.flatMap((step, index) => [
      ...check(step.guard, ['steps', index, 'guard']),
      ...(typeof step.to === 'object'
        ? step.to.flatMap(({ when }, place) => check(when, ['steps', index, 'to', place, 'when']))
        : []),
    ]),
    ...(procedure.conditions ?? []).flatMap(({ holds }, index) => check(holds, ['conditions', index, 'holds'])),
  ];
};

/** Elements that a step writes by itself exist, and what is written in them is of their type. */
export const values: LoadRule = (procedure, world) => {
  const inputs = factTypes(procedure, world.kindInputs);
  return procedure.steps.flatMap((step, index) => {
    const { responsible, parties } = step.assigns ?? {};
    const named = Object.entries({ ...(typeof responsible === 'object' && { responsible }), ...parties }).flatMap(
      ([name, expression]) =>
        prefixIssues(issuesOf(checkExpression(expression, inputs, world.parameters, { gives: 'text' })), [
          'steps',
          index,
          'assigns',
          ...(name === 'responsible' ? [name] : ['parties', name]),
        ]),
    );
    const written = (step.produces ?? []).flatMap((product, place) => {
      if (product.kind !== 'record') return [];
      const at = ['steps', index, 'produces', place];
      const elements = world.kindInputs(procedure.records[product.record]?.kind ?? '') ?? {};
      const unknown = (name: string, list: string) =>
        createIssue(procedureIssue.unknownElement, [...at, list, name], { params: { name } });
      return [
        ...(product.clears ?? []).filter((name) => elements[name] === undefined).map((name) => unknown(name, 'clears')),
        ...Object.entries(product.values ?? {}).flatMap(([name, expression]) => {
          const element = elements[name];
          if (element === undefined) return [unknown(name, 'values')];
          const checked = checkExpression(expression, inputs, world.parameters);
          const issues = checked.ok
            ? accepts(element, checked.value.type.type)
              ? []
              : [
                  createIssue(procedureIssue.valueType, [], {
                    params: { name, expected: element.type, found: checked.value.type.type },
                  }),
                ]
            : checked.issues;
          return prefixIssues(issues, [...at, 'values', name]);
        }),
      ];
    });
    return [...named, ...written];
  });
};

/** A reason chosen from a list may be written where words are expected; a list takes one value as its only item. */
function accepts(expected: ValueType, found: ValueType['type']): boolean {
  if (expected.type === 'list' && found !== 'list') return accepts(expected.of, found);
  return found === expected.type || (expected.type === 'text' && found === 'code');
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues;
}

/** Tells whether a step leaves a trace beyond having been done. */
function makesProgress(step: Step): boolean {
  return (
    step.guard !== undefined ||
    step.asks !== undefined ||
    (step.produces ?? []).length > 0 ||
    step.fourEyes !== undefined
  );
}

/** No case can turn in circles without writing, asking or deciding anything. */
export const progress: LoadRule = ({ steps, states }) => {
  const edges = new Map<string, { to: string; step: string }[]>();
  for (const state of states) {
    const idle = steps.filter((step) => step.to !== undefined && !makesProgress(step) && startsFrom(step, state));
    edges.set(
      state.id,
      idle.flatMap((step) => targetsOf(step, state.id).map((to) => ({ to, step: step.id }))),
    );
  }
  for (const { id } of states) {
    const cycle = findCycle(id, edges);
    if (cycle !== undefined)
      return [createIssue(procedureIssue.loop, ['steps'], { params: { path: cycle.join(' → ') } })];
  }
  return [];
};

function findCycle(
  start: string,
  edges: ReadonlyMap<string, readonly { to: string; step: string }[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const walk = (state: string, path: readonly string[]): string[] | undefined => {
    for (const { to, step } of edges.get(state) ?? []) {
      if (to === start) return [...path, step];
      if (seen.has(to)) continue;
      seen.add(to);
      const found = walk(to, [...path, step]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, []);
}
