import type { Locale, Path } from '@cartella/core';
import { pathsRead, type Trace, type TraceStep } from '../explain';
import type { Expression } from '../expression';
import { formatValue } from './format';
import { listed, phraseOf } from './phrase';
import { createWording, type DescribeOptions, type Wording } from './wording';

/**
 * Tells an expression, or how one came to its result, in sentences that a citizen can read.
 *
 * The sentences about a result hold the person's data.
 */
export function describe(subject: Expression | Trace, locale: Locale, options: DescribeOptions = {}): string[] {
  const wording = createWording(locale, options);
  const sentences =
    'schema' in subject
      ? [...tell(subject.root, subject.expression, wording), outcome(subject.root, wording)]
      : parts(subject).map((part) => phrase(part, wording));
  return [...new Set(sentences)].map(asSentence);
}

function parts(expression: Expression): readonly Expression[] {
  return expression.op === 'and' && expression.of.length > 0 ? expression.of.flatMap(parts) : [expression];
}

function phrase(node: Expression, wording: Wording): string {
  return phraseOf(node, wording, (child) => {
    const words = phrase(child, wording);
    const compound = child.op === 'and' || child.op === 'or' || child.op === 'add' || child.op === 'subtract';
    return compound && childCount(child) > 1 ? `(${words})` : words;
  });
}

function childCount(node: Expression): number {
  return 'of' in node && Array.isArray(node.of) ? node.of.length : 2;
}

const silent = new Set(['literal', 'path', 'parameter', 'today', 'and', 'or', 'not', 'if', 'cases']);
const closed = new Set(['count', 'sum', 'any', 'all', 'first']);

/** Says each step after those that it rests on; what happens inside an aggregate is left to its total. */
function tell(step: TraceStep, root: Expression, wording: Wording): string[] {
  const node = nodeAt(root, step.at);
  const before = closed.has(step.op) ? [] : step.steps.flatMap((part) => tell(part, root, wording));
  if (node === undefined) return before;
  if (silent.has(step.op) && !(node.op === 'path' && step.type?.type === 'boolean')) return before;
  const subject = phraseOf(node, wording, (child, at) => operand(child, [...step.at, ...at], step, wording));
  return [...before, wording.say('trace.step', { subject, result: result(step, wording) })];
}

/** An operand in a trace: inputs and parameters by name and value, what was reckoned before by value alone. */
function operand(node: Expression, at: Path, parent: TraceStep, wording: Wording): string {
  const step = parent.steps.find((part) => part.at.join('.') === at.join('.'));
  const inner = () =>
    phraseOf(node, wording, (child, rest) => operand(child, [...at, ...rest], step ?? parent, wording));
  if (step === undefined || !step.known || step.value === undefined || node.op === 'literal') return inner();
  const value = formatValue(step.value, step.type, wording);
  const isNamed = node.op === 'path' || node.op === 'parameter' || node.op === 'today' || node.op === 'age';
  return isNamed ? wording.say('trace.valued', { subject: phrase(node, wording), value }) : value;
}

function result(step: TraceStep, wording: Wording): string {
  if (step.known) return step.value === undefined ? '' : formatValue(step.value, step.type, wording);
  const missing = (step.because ?? pathsRead(step)).map((path) => wording.label(path));
  return wording.say('trace.unknown', { missing: listed(missing, wording, 'conjunction') });
}

function outcome(root: TraceStep, wording: Wording): string {
  return wording.say('trace.outcome', { result: result(root, wording) });
}

function nodeAt(root: Expression, at: Path): Expression | undefined {
  let node: unknown = root;
  for (const name of at) node = (node as Record<string | number, unknown> | undefined)?.[name];
  return node as Expression | undefined;
}

function asSentence(words: string): string {
  const sentence = words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
