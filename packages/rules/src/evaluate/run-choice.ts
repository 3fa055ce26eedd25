import type { Expression, NodeOf } from '../expression';
import { booleanPart, part, type Run, type Site } from './site';
import { joinUnknown, Unknown } from './unknown';

export function runIf(node: NodeOf<'if'>, site: Site): Run {
  const condition = booleanPart(site, node.condition, 'condition');
  const [value, otherwise] = [part(site, node.value, 'value'), part(site, node.else, 'else')];
  return (frame) => {
    const holds = condition(frame);
    if (holds instanceof Unknown) return holds;
    return holds ? value(frame) : otherwise(frame);
  };
}

export function runCases(node: NodeOf<'cases'>, site: Site): Run {
  const branches = node.cases.map((branch, index) => ({
    when: booleanPart(site, branch.when, 'cases', index, 'when'),
    value: part(site, branch.value, 'cases', index, 'value'),
  }));
  const otherwise = part(site, node.else, 'else');
  return (frame) => {
    for (const { when, value } of branches) {
      const holds = when(frame);
      // A case that may hold forbids to look at the next ones.
      if (holds instanceof Unknown) return holds;
      if (holds) return value(frame);
    }
    return otherwise(frame);
  };
}

export function runMissing(node: NodeOf<'missing'>, site: Site): Run {
  const of = part(site, node.of, 'of');
  if (node.policy === 'ask') return of;
  const value = part(site, (node as { readonly value: Expression }).value, 'value');
  return (frame) => {
    const outcome = of(frame);
    if (!(outcome instanceof Unknown)) return outcome;
    if (outcome.hard) return outcome;
    const instead = value(frame);
    return instead instanceof Unknown ? joinUnknown(outcome, instead) : instead;
  };
}
