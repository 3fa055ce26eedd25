import { factsRead } from '../facts/judge';
import type { Procedure, RecordProduct, Step } from '../procedure';
import type { Node } from './explore';
import { type Check, type CheckContext, checkIssue, type Finding, finding } from './finding';
import { conditionsOf } from './flags';

function writes(step: Step, name: string): RecordProduct | undefined {
  return step.produces?.find((product) => product.kind === 'record' && product.record === name) as
    | RecordProduct
    | undefined;
}

function uses({ steps, deadlines, conditions }: Procedure, name: string): boolean {
  return (
    steps.some(
      (step) =>
        conditionsOf(step).some((condition) => factsRead(condition).includes(name)) ||
        step.asks?.signatures?.some(({ record }) => record === name) === true ||
        ['revise', 'sign'].includes(writes(step, name)?.mode ?? '') ||
        step.produces?.some(
          (product) =>
            (product.kind === 'message' && product.record === name) ||
            (product.kind === 'record' &&
              Object.values(product.values ?? {}).some((expression) => factsRead(expression).includes(name))),
        ) === true,
    ) ||
    deadlines.some(({ from }) => from?.split('.')[0] === name) ||
    (conditions ?? []).some(({ holds }) => factsRead(holds).includes(name))
  );
}

/** Nobody writes what nobody reads: a record is used by some step, or says for what it is kept. */
export const recordsUsed: Check = (context) =>
  Object.entries(context.procedure.records).flatMap(([name, { keptFor }]) => {
    const writer = context.procedure.steps.find((step) => writes(step, name) !== undefined);
    if (keptFor !== undefined || uses(context.procedure, name)) return [];
    const edge = context.exploration.edges.find(({ step }) => step === writer?.id);
    return [
      finding(checkIssue.recordUnused, ['records', name], edge?.from, {
        params: { record: name },
        next: writer === undefined ? [] : [writer.id],
      }),
    ];
  });

function performers(context: CheckContext, step: Step): string {
  const { who } = step;
  return [...(who.bodies ?? [context.indexed.holder]), ...who.roles, ...(who.responsibleOr ?? []), ...(who.units ?? [])]
    .sort()
    .join(',');
}

/** Two steps of different people on one record, each possible after the other. */
function races(context: CheckContext, one: Step, other: Step, name: string): Node | undefined {
  const after = (step: Step) =>
    context.exploration.edges.filter(
      (edge) =>
        edge.step === step.id && context.possibleAt.get(edge.from.key)?.has(other.id === step.id ? one.id : other.id),
    );
  const meets = (first: Step, second: Step) =>
    new Set(
      after(first)
        .filter(
          ({ from, to }) =>
            context.possibleAt.get(from.key)?.has(second.id) && context.possibleAt.get(to)?.has(second.id),
        )
        .map(({ from }) => from.key),
    );
  if (writes(one, name) === undefined) return undefined;
  const both = meets(other, one);
  const key = [...meets(one, other)].find((node) => both.has(node));
  return key === undefined ? undefined : context.exploration.nodes.get(key);
}

/** Two steps that different people may do at the same time never write the same record; signing together is no race. */
export const noRaces: Check = (context) => {
  const findings: Finding[] = [];
  for (const [name, { many }] of Object.entries(context.procedure.records)) {
    if (many === true) continue;
    const writers = context.procedure.steps.filter((step) => writes(step, name) !== undefined);
    for (const [index, one] of writers.entries()) {
      for (const other of writers.slice(index + 1)) {
        const bothSign = writes(one, name)?.mode === 'sign' && writes(other, name)?.mode === 'sign';
        if (bothSign || performers(context, one) === performers(context, other)) continue;
        const node = races(context, one, other, name);
        if (node === undefined) continue;
        findings.push(
          finding(checkIssue.race, ['records', name], node, {
            params: { record: name, one: one.id, other: other.id },
            next: [one.id, other.id],
          }),
        );
      }
    }
  }
  return findings;
};
