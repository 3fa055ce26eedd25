import { type Label, type Locale, labelIn } from '@cartella/core';
import type { Placed, Point } from '../layout';
import type { ProcedureState } from '../procedure';
import { decimal, element, escapeXml } from '../xml';
import { start } from './moves';
import { texts } from './texts';

/** Size of the box of a state. */
export const box = { width: 176, height: 76 };
/** Colours of Bootstrap Italia; contrast with their text is at least 4.5 to 1. */
export const colours = {
  primary: '#0066cc',
  ink: '#17324d',
  quiet: '#455b71',
  line: '#5d7083',
  surface: '#ffffff',
  visited: '#d9e6f2',
};

/** Cuts a text into lines, the last one shortened when there are too many. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most
    ? lines
    : [
        ...lines.slice(0, most - 1),
        `${lines
          .slice(most - 1)
          .join(' ')
          .slice(0, width - 1)}…`,
      ];
}

/** Writes a line of text. */
export function text(x: number, y: number, content: string, attributes: Record<string, string | number> = {}): string {
  return element('text', { x: decimal(x), y: decimal(y), fill: colours.ink, ...attributes }, escapeXml(content));
}

/** Where a state stands on the way of a case. */
export type Standing = 'here' | 'visited' | 'ahead';

/** Draws a state. */
export function stateBox(
  state: ProcedureState,
  at: Placed,
  phase: Label | undefined,
  standing: Standing,
  locale: Locale,
): string {
  const ended = state.outcome !== undefined;
  const here = standing === 'here';
  const ink = here ? colours.surface : colours.ink;
  const lines = wrap(labelIn(state.label, locale), 22, 3);
  const top = at.y + at.height / 2 + 14 - lines.length * 7;
  return element(
    'g',
    here ? { 'aria-current': 'step' } : {},
    element('rect', {
      x: decimal(at.x),
      y: decimal(at.y),
      width: box.width,
      height: at.height,
      rx: ended ? Math.min(32, at.height / 2) : 6,
      fill: here ? colours.primary : standing === 'visited' ? colours.visited : colours.surface,
      stroke: here ? colours.primary : colours.line,
      'stroke-width': ended ? 3 : 1.5,
      'stroke-dasharray': standing === 'ahead' || ended ? undefined : 'none',
    }),
    text(
      at.x + box.width / 2,
      at.y + at.height / 2 - 4 - lines.length * 8,
      phase === undefined ? '' : labelIn(phase, locale),
      {
        'font-size': 10,
        fill: here ? colours.surface : colours.quiet,
        'text-anchor': 'middle',
      },
    ),
    ...lines.map((line, index) =>
      text(at.x + box.width / 2, top + index * 17, line, {
        'font-size': 14,
        'font-weight': 600,
        fill: ink,
        'text-anchor': 'middle',
      }),
    ),
    ...(here
      ? [
          text(at.x + box.width / 2, at.y - 6, `▼ ${texts[locale === 'it' ? 'it' : 'en'].here}`, {
            'font-size': 12,
            'font-weight': 700,
            fill: colours.primary,
            'text-anchor': 'middle',
          }),
        ]
      : []),
  );
}

/** Draws the beginning. */
export function startDot({ x, y }: Placed): string {
  return element('circle', {
    cx: decimal(x + start.width / 2),
    cy: decimal(y + start.height / 2),
    r: start.width / 2,
    fill: colours.ink,
  });
}

/** The middle of the longest level stretch, where a number can be read. */
function placeOfNumber(points: readonly Point[]): Point {
  let best = { length: -1, point: points[0] ?? { x: 0, y: 0 } };
  for (const [index, end] of points.slice(1).entries()) {
    const start = points[index] ?? end;
    const length = Math.abs(end.x - start.x);
    if (length > best.length) best = { length, point: { x: (start.x + end.x) / 2, y: start.y } };
  }
  return best.point;
}

/** Draws an arrow with the numbers of its steps. */
export function arrowOf(points: readonly Point[], numbers: string): string {
  const at = placeOfNumber(points);
  const width = 10 + numbers.length * 7;
  return element(
    'g',
    {},
    element('path', {
      d: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${decimal(x)} ${decimal(y)}`).join(' '),
      fill: 'none',
      stroke: colours.line,
      'stroke-width': 1.5,
      'marker-end': 'url(#punta)',
    }),
    element('rect', {
      x: decimal(at.x - width / 2),
      y: decimal(at.y - 9),
      width,
      height: 18,
      rx: 9,
      fill: colours.surface,
      stroke: colours.line,
    }),
    text(at.x, at.y + 4, numbers, { 'font-size': 11, 'text-anchor': 'middle' }),
  );
}
