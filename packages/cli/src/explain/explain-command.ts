import { type Explanation, explainPoint, pointsOf } from '@cartella/profile';
import { type Command, exitCode, type Invocation, problems } from '../command';
import { currentKit } from '../kit';
import { readAndCompose } from '../profile';

const most = 12;

/** `cartella explain`: who put a point of the composed cartella there, who changed it, by which norm, and who relies on it. */
export const explainCommand: Command = {
  name: 'explain',
  synopsis: '<point> [folder]',
  positionals: { least: 1, most: 2 },
  run(invocation) {
    const [point = '', place = '.'] = invocation.positionals;
    const composed = readAndCompose(place, invocation.folder, currentKit());
    if (!composed.ok) return problems(composed.issues, invocation);
    const { cartella } = composed.value;
    const explained = explainPoint(cartella, point);
    if (explained.ok)
      return { exit: exitCode.fine, lines: linesOf(explained.value, invocation), value: explained.value };
    const near = nearby([...pointsOf(cartella).keys()], point);
    const { lines, ...rest } = problems(explained.issues, invocation);
    return { ...rest, lines: [...lines, ...near.map((one) => `  ${one}`)] };
  },
};

function linesOf(explanation: Explanation, { say }: Invocation): string[] {
  const { point, value, history, askedBy, neededBy, fields, seenBy, doneBy } = explanation;
  const list = (key: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`  ${say(key, { names: names.join(', ') })}`];
  return [
    point,
    `  ${say('cli.explain.value', { value: JSON.stringify(value) })}`,
    ...history.map(({ layer, verb, value: said, norm, reason }) => {
      const parts = [
        say(`cli.verb.${verb}`, { layer }),
        said === undefined ? undefined : JSON.stringify(said),
        norm && [norm.citation ?? norm.urn, norm.article].filter(Boolean).join(', '),
        reason,
      ];
      return `  ${parts.filter((part) => part !== undefined).join(' · ')}`;
    }),
    ...list('cli.explain.asked', askedBy),
    ...list('cli.explain.needed', neededBy),
    ...list('cli.explain.fields', fields),
    ...list(doneBy === undefined ? 'cli.explain.seen' : 'cli.explain.done', seenBy),
    ...list('cli.explain.bodies', doneBy?.bodies ?? []),
    ...list('cli.explain.units', doneBy?.units ?? []),
  ];
}

/** Points that begin as the one that is not there, shorter and shorter until some do. */
function nearby(points: readonly string[], point: string): string[] {
  for (let length = point.length; length > 0; length -= 1) {
    const found = points.filter((one) => one.startsWith(point.slice(0, length)));
    if (found.length > 0) return found.slice(0, most);
  }
  return points.slice(0, most);
}
