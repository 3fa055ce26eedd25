import { type CivilDate, createIssue, type Issue, type Path } from '@cartella/core';
import { type Context, compile, type Expression, evaluate, toPath, type VocabularyLookup } from '@cartella/rules';
import type { RecordRule } from '../record';

/** Applies declared rules to data whose shape was already told. Paths begin at the data. */
export type RuleCheck = (data: unknown, context: RuleContext) => readonly Issue[];

/** What rules look at beyond the data. */
export interface RuleContext {
  readonly date: CivilDate;
  readonly vocabularies: VocabularyLookup;
  /** What the shape has told of the data. */
  readonly told: readonly Issue[];
}

/** Makes the declared rules of a kind of record ready to be applied many times. */
export function compileRules(rules: readonly RecordRule[]): RuleCheck {
  const compiled = rules.map((rule) => ({ rule, run: compile(rule.holds) }));
  return (data, { date, vocabularies, told }) => {
    const context = { data, date, vocabularies };
    const issues: Issue[] = [];
    for (const { rule, run } of compiled) {
      const result = run(context);
      if (result.known && result.value !== false) continue;
      issues.push(...(result.known ? unmet(rule, context) : undecided(rule, result.because, told)));
    }
    return issues;
  };
}

// What keeps a rule from being judged was told already, or is a list that is not at hand.
function undecided(rule: RecordRule, because: readonly string[], told: readonly Issue[]): readonly Issue[] {
  const missing = because.filter((cause) => !cause.startsWith('$')).map(toPath);
  const untold = missing.find((path) => !told.some((issue) => isWithin(path, issue.path)));
  return untold === undefined ? [] : [issueOf(rule, untold, 'incomplete')];
}

// A rule on the items of a list is told at each item that breaks it.
function unmet(rule: RecordRule, context: Context): readonly Issue[] {
  const every = itemRuleOf(rule.holds);
  const list = every === undefined ? undefined : valueAt(context.data, [every.over]);
  const broken = every !== undefined && Array.isArray(list) ? brokenItems(every, list, context) : [];
  const places = broken.length > 0 ? broken.map((index) => [...rule.path, index]) : [rule.path];
  return places.map((path) => {
    return issueOf(rule, path, valueAt(context.data, path) === undefined ? 'incomplete' : 'error');
  });
}

interface ItemRule {
  readonly over: string;
  readonly as?: string;
  readonly where: Expression;
}

function itemRuleOf(holds: Expression): ItemRule | undefined {
  const parts = holds.op === 'or' ? holds.of : [holds];
  for (const part of parts) if (part.op === 'all') return part;
  return undefined;
}

function brokenItems({ as = 'item', where }: ItemRule, list: readonly unknown[], context: Context): number[] {
  return list.flatMap((item, index) => {
    const result = evaluate(where, { ...context, data: { ...(context.data as object), [as]: item } });
    return result.known && result.value === false ? [index] : [];
  });
}

function issueOf({ code, norm, severity }: RecordRule, path: Path, otherwise: 'error' | 'incomplete'): Issue {
  return createIssue(code, path, { severity: severity ?? otherwise, ...(norm && { norm }) });
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, i) => String(path[i]) === String(step));
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
