import type { Path } from '@cartella/core';
import type { CodeType, NumericType, TextType, ValueType } from '../expression';
import { checkIssue } from './issues';
import { type Inference, isNumeric, type Typed } from './typed';
import { unitOf, withUnit } from './unit';

/** The type of either of two values set beside each other (compared, added, chosen between), or an issue. */
export function unify(inference: Inference, left: Typed, right: Typed, at: Path): Typed | undefined {
  const [a, b] = [left.type, right.type];
  const integral = left.integral && right.integral;
  if (isNumeric(a) && isNumeric(b)) return unifyNumbers(inference, { ...left, type: a }, { ...right, type: b }, at);
  if (isWord(a) && isWord(b)) return unifyWords(inference, { ...left, type: a }, { ...right, type: b }, at);
  if (a.type !== b.type) return inference.refuse(checkIssue.type, at, { expected: a.type, found: b.type });
  return { type: { type: a.type } as ValueType, integral };
}

function unifyNumbers(
  inference: Inference,
  left: Typed<NumericType>,
  right: Typed<NumericType>,
  at: Path,
): Typed | undefined {
  const [a, b] = [left.type, right.type];
  if ((a.type === 'money') !== (b.type === 'money'))
    return inference.refuse(checkIssue.type, at, { expected: a.type, found: b.type });
  const [unit, other] = [unitOf(a), unitOf(b)];
  const adapts = (typed: Typed<NumericType>) =>
    typed.literal && typed.type.type !== 'money' && unitOf(typed.type) === '';
  if (unit !== other && !adapts(left) && !adapts(right))
    return inference.refuse(checkIssue.unit, at, { expected: unit || '1', found: other || '1' });
  const type = a.type === b.type ? a.type : 'number';
  return { type: withUnit(type, adapts(left) ? other : unit), integral: left.integral && right.integral };
}

function isWord(type: ValueType): type is TextType | CodeType {
  return type.type === 'text' || type.type === 'code';
}

// A constant text beside a code is a code: authors write `eq(path('kind'), 'PaIS')`.
function unifyWords(
  inference: Inference,
  left: Typed<TextType | CodeType>,
  right: Typed<TextType | CodeType>,
  at: Path,
): Typed | undefined {
  const [a, b] = [left.type, right.type];
  if (a.type === 'text' && b.type === 'text') return { type: { type: 'text' }, integral: true };
  if ((a.type === 'text' && !left.literal) || (b.type === 'text' && !right.literal))
    return inference.refuse(checkIssue.type, at, { expected: a.type, found: b.type });
  const vocabularies = [a, b].flatMap((type) => (type.type === 'code' && type.vocabulary ? [type.vocabulary] : []));
  const [vocabulary, other = vocabulary] = vocabularies;
  if (vocabulary !== other)
    return inference.refuse(checkIssue.type, at, { expected: `code:${vocabulary}`, found: `code:${other}` });
  return { type: { type: 'code', ...(vocabulary !== undefined && { vocabulary }) }, integral: true };
}
