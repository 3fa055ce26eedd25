import type { Step } from '../procedure';
import { type Check, checkIssue, type Finding, finding, nearest } from './finding';
import { flag } from './flags';

/** Every deadline says which norm it comes from, and what happens when its last day is a holiday. */
export const deadlinesGrounded: Check = ({ procedure }) =>
  procedure.deadlines.flatMap((deadline, index) => {
    const params = { deadline: deadline.id };
    const findings: Finding[] = [];
    if (deadline.norm === undefined)
      findings.push(finding(checkIssue.deadlineWithoutNorm, ['deadlines', index], undefined, { params }));
    const onCalendar = deadline.term.unit === 'hour' || deadline.term.unit === 'working-day';
    if (!onCalendar && deadline.term.lastDay === undefined) {
      findings.push(finding(checkIssue.deadlineWithoutCalendar, ['deadlines', index, 'term'], undefined, { params }));
    }
    return findings;
  });

/** Every deadline is opened by a step that happens, and closed by another besides the end of the case. */
export const deadlinesLive: Check = (context) => {
  const done = new Set(context.exploration.edges.map(({ step }) => step));
  const acts = (action: 'opens' | 'closes', deadline: string) =>
    context.procedure.steps.find((step) => done.has(step.id) && step.deadlines?.[action]?.includes(deadline));
  return context.procedure.deadlines.flatMap(({ id }, index) => {
    const params = { deadline: id };
    const opening = acts('opens', id);
    if (opening === undefined)
      return [finding(checkIssue.deadlineNeverOpened, ['deadlines', index], undefined, { params })];
    if (acts('closes', id) !== undefined) return [];
    const edge = context.exploration.edges.find(({ step }) => step === opening.id);
    return [finding(checkIssue.deadlineNeverClosed, ['deadlines', index], edge?.from, { params, next: [opening.id] })];
  });
};

/** Who is decided about is told (art. 3, c. 4 and art. 21-bis, L. 241/1990). */
export const decisionsNotified: Check = (context) =>
  context.procedure.steps.flatMap((step, index) => {
    const told = step.produces?.some((product) => product.kind === 'notice' && product.to !== 'operator') === true;
    if (step.decision !== true || told) return [];
    const edge = context.exploration.edges.find((one) => one.step === step.id);
    return [
      finding(checkIssue.decisionWithoutNotice, ['steps', index], edge?.from, {
        params: { step: step.id },
        next: [step.id],
      }),
    ];
  });

function signed(steps: readonly Step[], record: string): Set<string> {
  return new Set(
    steps.flatMap((step) =>
      (step.asks?.signatures ?? []).flatMap((asked) => (asked.record === record ? asked.parties : [])),
    ),
  );
}

/** A record that must be signed by several parties is never relied on with fewer. */
export const signaturesComplete: Check = (context) =>
  Object.entries(context.procedure.records).flatMap(([name, { parties = [] }]) => {
    const asking = context.procedure.steps.filter((step) =>
      step.asks?.signatures?.some(({ record }) => record === name),
    );
    const asked = signed(context.procedure.steps, name);
    return parties
      .filter((party) => !asked.has(party))
      .map((party) => {
        const edge = context.exploration.edges.find(({ step }) => asking.some(({ id }) => id === step));
        const node = edge?.from ?? nearest(context, ({ flags }) => flags.has(flag.record(name)));
        return finding(checkIssue.signatureMissingParty, ['records', name, 'parties'], node, {
          params: { record: name, party },
          next: edge === undefined ? [] : [edge.step],
        });
      });
  });

/** A thing to do is done by some step that can follow. */
export const tasksDone: Check = (context) => {
  const done = new Set(context.exploration.edges.map(({ step }) => step));
  return context.procedure.steps.flatMap((step, index) =>
    (step.produces ?? []).flatMap((product, place) => {
      if (product.kind !== 'task' || product.doneBy.some((other) => done.has(other))) return [];
      const edge = context.exploration.edges.find((one) => one.step === step.id);
      return [
        finding(checkIssue.taskNeverDone, ['steps', index, 'produces', place], edge?.from, {
          params: { task: product.id },
          next: [step.id],
        }),
      ];
    }),
  );
};
