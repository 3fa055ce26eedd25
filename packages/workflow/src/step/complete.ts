import type { CaseState } from '../case';
import { modelKindInputs } from '../facts/fact-types';
import type { Brought } from '../facts/facts';
import { valueOn } from '../facts/judge';
import type { Procedure, RecordProduct } from '../procedure';
import { type IndexedProcedure, indexProcedure } from '../procedure/indexed';
import type { CommandRecord, StepCommand, StepContext } from './command';

/** What a command brings, as expressions read it. */
export function broughtBy(command: StepCommand, context: StepContext): Brought {
  return {
    date: command.date ?? context.today,
    ...(command.reason !== undefined && { reason: command.reason }),
    ...(command.responsible !== undefined && { responsible: command.responsible }),
    ...(command.parties !== undefined && { parties: command.parties }),
    records: command.records ?? [],
  };
}

/** The record that a step writes on although nobody brings it: all that changes follows from the step itself. */
function untouched(
  { procedure }: IndexedProcedure,
  { record, mode, values, clears }: RecordProduct,
  state: CaseState,
  context: StepContext,
): CommandRecord | undefined {
  if ((values === undefined && clears === undefined) || mode === 'create' || mode === 'sign') return undefined;
  const declared = procedure.records[record];
  const known = declared?.many === true ? undefined : state.records.findLast(({ as }) => as === record);
  return (
    known && {
      as: record,
      kind: known.kind,
      id: known.id,
      version: known.version + 1,
      data: context.data?.[known.id] ?? {},
    }
  );
}

/**
 * Adds to a command what its procedure says that follows from it: who becomes responsible, who plays a body, elements of the records that it brings,
 * records that it changes in those elements alone. What an expression does not know yet is left as it is; what it knows wins over what
 * was typed.
 */
export function completeCommand(
  procedure: Procedure,
  state: CaseState,
  command: StepCommand,
  context: StepContext,
): StepCommand {
  const indexed = indexProcedure(procedure);
  const indexedStep = indexed.steps.get(command.step);
  if (indexedStep === undefined) return command;
  const { responsible, parties = {} } = indexedStep.step.assigns ?? {};
  const named =
    command.responsible === undefined && typeof responsible === 'object'
      ? valueOn(indexed, responsible, state, context, broughtBy(command, context))
      : command.responsible;
  const players = Object.entries(parties).flatMap(([body, expression]) => {
    const value = valueOn(indexed, expression, state, context, broughtBy(command, context));
    return typeof value === 'string' ? [[body, value] as const] : [];
  });
  const completed: StepCommand = {
    ...command,
    ...(typeof named === 'string' && { responsible: named }),
    ...(players.length > 0 && { parties: { ...command.parties, ...Object.fromEntries(players) } }),
  };
  const brought = broughtBy(completed, context);
  const records = [...indexedStep.records.values()].flatMap((product) => {
    const given = (command.records ?? []).filter(({ as }) => as === product.record);
    const own = untouched(indexed, product, state, context);
    const written = given.length > 0 || own === undefined ? given : [own];
    return written.map((record) => withValues(record, product));
  });
  const unexpected = (command.records ?? []).filter(({ as }) => !indexedStep.records.has(as));
  return { ...completed, records: [...records, ...unexpected] };

  function withValues(record: CommandRecord, { values, clears = [] }: RecordProduct): CommandRecord {
    const elements = modelKindInputs(record.kind) ?? {};
    const known = Object.entries(values ?? {}).flatMap(([element, expression]) => {
      const value = valueOn(indexed, expression, state, context, brought);
      if (value === undefined) return [];
      return [[element, elements[element]?.type === 'list' ? [value] : value] as const];
    });
    if (typeof record.data !== 'object' || record.data === null) return record;
    const kept = Object.entries(record.data).filter(([element]) => !clears.includes(element));
    return { ...record, data: Object.fromEntries([...kept, ...known]) };
  }
}
