import type { Path } from '@cartella/core';
import type { Scalar } from '../evaluate';
import { type Constant, childrenOf, type Expression, type ValueType } from '../expression';
import { formatValue } from './format';
import type { Wording } from './wording';

/** Says one operand of a node. */
export type SayOperand = (node: Expression, at: Path) => string;

/** Says a node in words, its operands as `operand` says them. */
export function phraseOf(node: Expression, wording: Wording, operand: SayOperand): string {
  const said = Object.fromEntries(childrenOf(node).map(({ at, node: child }) => [at.join('.'), operand(child, at)]));
  const say = (key: string, more: Readonly<Record<string, string>> = {}) =>
    wording.say(`phrase.${key}`, { ...said, ...more });
  const all = Object.values(said);
  switch (node.op) {
    case 'literal':
      return literalOf(node.value, node, wording);
    case 'path':
      return wording.label(node.path);
    case 'present':
      return say('present', { path: wording.label(node.path) });
    case 'absent':
      return say(node.kinds === undefined ? 'absent' : 'absent-for', {
        path: wording.label(node.path),
        kinds: listed(
          (node.kinds ?? []).map((kind) => wording.say(`absence.${kind}`)),
          wording,
          'disjunction',
        ),
      });
    case 'parameter':
      return say('parameter', { id: wording.label(`$parameter.${node.id}`).replace('$parameter.', '') });
    case 'and':
      return listed(all, wording, 'conjunction');
    case 'or':
      return listed(all, wording, 'disjunction');
    case 'add':
    case 'multiply':
      return all.join(node.op === 'add' ? ' + ' : ' × ');
    case 'min':
    case 'max':
      return say(node.op, { of: listed(all, wording, 'conjunction') });
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return say(isDate(node.left) || isDate(node.right) ? `${node.op}-date` : node.op);
    case 'member':
      return say(node.property === undefined ? 'member' : 'member-with', {
        vocabulary: node.vocabulary,
        property: node.property ?? '',
        is: listed(
          (node.is ?? []).map((value) => formatValue(value, undefined, wording)),
          wording,
          'disjunction',
        ),
      });
    case 'cases':
      return node.cases
        .map((_, index) =>
          wording.say('phrase.case', {
            when: said[`cases.${index}.when`] ?? '',
            value: said[`cases.${index}.value`] ?? '',
          }),
        )
        .concat(say('otherwise'))
        .join('; ');
    case 'missing':
      return node.policy === 'ask' ? (said['of'] ?? '') : say('missing');
    case 'count':
    case 'sum':
    case 'any':
    case 'all':
    case 'first':
      return say('where' in node && node.where !== undefined ? node.op : `${node.op}-all`, {
        over: wording.label(node.over),
      });
    case 'clamp':
      return [say('clamp'), ...(node.from ? [say('clamp-from')] : []), ...(node.to ? [say('clamp-to')] : [])].join(
        ', ',
      );
    case 'age':
      return say(node.at === undefined ? 'age' : 'age-at');
    case 'dateAdd':
    case 'dateDifference':
      return say(node.op, { unit: wording.say(`date-unit.${node.unit}`) });
    case 'incidence':
      return say(node.max === undefined ? 'incidence' : 'incidence-max');
    default:
      return say(node.op);
  }
}

/** Joins words as the language does: `a, b e c`. */
export function listed(words: readonly string[], { locale }: Wording, type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(words);
}

function literalOf(value: Constant, type: ValueType, wording: Wording): string {
  if (Array.isArray(value)) {
    const isTable = type.type === 'list' && type.of.type === 'object';
    const of = type.type === 'list' ? type.of : undefined;
    if (!isTable)
      return listed(
        value.map((item: Constant) => formatValue(item as Scalar, of, wording)),
        wording,
        'disjunction',
      );
  }
  return typeof value === 'object' ? wording.say('phrase.table') : formatValue(value, type, wording);
}

function isDate(node: Expression): boolean {
  return node.op === 'today' || node.op === 'dateAdd' || (node.op === 'literal' && node.type === 'date');
}
