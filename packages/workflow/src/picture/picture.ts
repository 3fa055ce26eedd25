import { type Label, type Locale, labelIn } from '@cartella/core';
import type { CaseState } from '../case';
import { type Arrow, layout, type Placed, type Point } from '../layout';
import type { Procedure, ProcedureState, Step } from '../procedure';
import { startsFrom, targetsOf } from '../procedure/indexed';
import { decimal, element, escapeXml } from '../xml';
import { texts } from './texts';

/** How a procedure is drawn. */
export interface PictureOptions {
  readonly locale?: Locale;
  /** The case whose position is shown. */
  readonly state?: CaseState;
}

const box = { width: 176, height: 76 };
const margin = 24;
const lineHeight = 18;

// Colours of Bootstrap Italia; contrast with their text is at least 4.5 to 1.
const colours = {
  primary: '#0066cc',
  ink: '#17324d',
  quiet: '#455b71',
  line: '#5d7083',
  surface: '#ffffff',
  visited: '#d9e6f2',
};

interface Move {
  readonly arrow: Arrow;
  readonly steps: readonly Step[];
}

/** Steps that begin anywhere are told under the picture instead of drawn from everywhere. */
function isSaid({ from }: Step): boolean {
  return from === 'live' || from === 'ended';
}

const start = { id: '', width: 20, height: 20 };

/** Arrows between states, each with the steps that go that way; exits and re-openings are said in words. */
function movesOf(procedure: Procedure): Move[] {
  const moves = new Map<string, { arrow: Arrow; steps: Step[] }>();
  const places = [undefined, ...procedure.states];
  for (const state of places) {
    for (const step of procedure.steps) {
      if (isSaid(step) || step.to === undefined || !startsFrom(step, state)) continue;
      for (const to of new Set(targetsOf(step, state?.id))) {
        const from = state?.id ?? start.id;
        const move = moves.get(`${from}→${to}`) ?? { arrow: { id: `${from}→${to}`, from, to }, steps: [] };
        move.steps.push(step);
        moves.set(move.arrow.id, move);
      }
    }
  }
  return [...moves.values()];
}

/** Arrows that are not drawn, but keep ends that only an exit reaches to the right of where it is taken from. */
function hiddenArrows(procedure: Procedure, moves: readonly Move[]): Arrow[] {
  const reached = new Set(moves.map(({ arrow }) => arrow.to));
  const last = procedure.states.findLast(({ outcome }) => outcome === undefined);
  return procedure.states
    .filter(({ id, outcome }) => outcome !== undefined && !reached.has(id) && last !== undefined)
    .map(({ id }) => ({ id: `⇢${id}`, from: last?.id ?? '', to: id }));
}

function wrap(text: string, width: number, most: number): string[] {
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

function text(x: number, y: number, content: string, attributes: Record<string, string | number> = {}): string {
  return element('text', { x: decimal(x), y: decimal(y), fill: colours.ink, ...attributes }, escapeXml(content));
}

type Standing = 'here' | 'visited' | 'ahead';

function stateBox(
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

function startDot({ x, y }: Placed): string {
  return element('circle', {
    cx: decimal(x + start.width / 2),
    cy: decimal(y + start.height / 2),
    r: start.width / 2,
    fill: colours.ink,
  });
}

/** States that a case has certainly been in: the only target, or the only place, of a step that was done. */
function visitedBy({ steps }: Procedure, state: CaseState): Set<string> {
  return new Set(
    steps
      .filter(({ id }) => state.done[id] !== undefined)
      .flatMap((step) => {
        const targets = step.to === undefined ? [] : [...new Set(targetsOf(step, undefined))];
        const places = Array.isArray(step.from) ? step.from : [];
        return [...(targets.length === 1 ? targets : []), ...(places.length === 1 ? places : [])];
      }),
  );
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

function arrowOf(points: readonly Point[], numbers: string): string {
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

function legendOf(procedure: Procedure, numbered: readonly Step[], locale: Locale): string[] {
  const words = texts[locale === 'it' ? 'it' : 'en'];
  const staying = procedure.steps.filter((step) => step.to === undefined && !isSaid(step));
  const named = (steps: readonly Step[]) => steps.map((step) => labelIn(step.label, locale)).join(' · ');
  const from = (place: 'live' | 'ended') => procedure.steps.filter((step) => step.from === place);
  return [
    ...numbered.map((step, index) => `${index + 1}  ${labelIn(step.label, locale)}`),
    ...procedure.states.flatMap((state) => {
      const here = staying.filter((step) => startsFrom(step, state));
      return here.length === 0 ? [] : [`${words.within} «${labelIn(state.label, locale)}»: ${named(here)}`];
    }),
    ...(from('live').length > 0 ? [`${words.anyLive}: ${named(from('live'))}`] : []),
    ...(from('ended').length > 0 ? [`${words.anyEnd}: ${named(from('ended'))}`] : []),
  ].flatMap((line) => wrap(line, 130, 4).map((part, index) => (index === 0 ? part : `    ${part}`)));
}

/**
 * Draws a procedure as SVG: states from left to right, numbered steps between them, a legend, and where a case stands.
 *
 * The picture says nothing of the person: it may be printed and hung on a wall.
 */
export function procedurePicture(procedure: Procedure, { locale = 'it', state }: PictureOptions = {}): string {
  const moves = movesOf(procedure);
  const numbered = [...new Set(moves.flatMap(({ steps }) => steps))];
  const touching = (id: string) => moves.filter(({ arrow }) => arrow.from === id || arrow.to === id).length;
  const drawing = layout(
    [
      start,
      ...procedure.states.map(({ id }) => ({
        id,
        width: box.width,
        height: Math.max(box.height, 19 * (touching(id) + 1)),
      })),
    ],
    [...moves.map(({ arrow }) => arrow), ...hiddenArrows(procedure, moves)],
    { across: 72, down: 36 },
  );
  const visited = state === undefined ? new Set<string>() : visitedBy(procedure, state);
  const standing = (id: string): Standing => (state?.state === id ? 'here' : visited.has(id) ? 'visited' : 'ahead');
  const shift = { x: margin, y: margin + 44 };
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x + shift.x, y: point.y + shift.y });
  const legend = legendOf(procedure, numbered, locale);
  const width = Math.max(drawing.width, 860) + 2 * margin;
  const legendTop = drawing.height + shift.y + 48;
  const height = legendTop + legend.length * lineHeight + margin;
  const title = labelIn(procedure.label, locale);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
      width: decimal(width),
      height: decimal(height),
      role: 'img',
      'aria-labelledby': 'titolo descrizione',
      'font-family': "'Titillium Web', 'Segoe UI', Arial, sans-serif",
      lang: locale,
    },
    element('title', { id: 'titolo' }, escapeXml(title)),
    element('desc', { id: 'descrizione' }, escapeXml(describe(procedure, state, locale))),
    element(
      'defs',
      {},
      element(
        'marker',
        {
          id: 'punta',
          viewBox: '0 0 8 8',
          refX: 8,
          refY: 4,
          markerWidth: 8,
          markerHeight: 8,
          orient: 'auto-start-reverse',
        },
        element('path', { d: 'M0 0 L8 4 L0 8 z', fill: colours.line }),
      ),
    ),
    element('rect', { width: decimal(width), height: decimal(height), fill: colours.surface }),
    text(margin, margin + 8, title, { 'font-size': 20, 'font-weight': 700 }),
    ...moves.map(({ arrow, steps }) =>
      arrowOf(
        (drawing.routes.get(arrow.id) ?? []).map(moved),
        steps.map((step) => numbered.indexOf(step) + 1).join('·'),
      ),
    ),
    startDot(moved(drawing.boxes.get(start.id) ?? { ...start, x: 0, y: 0 })),
    ...procedure.states.map((one) =>
      stateBox(
        one,
        moved(drawing.boxes.get(one.id) ?? { id: one.id, ...box, x: 0, y: 0 }),
        procedure.phases.find(({ id }) => id === one.phase)?.label,
        standing(one.id),
        locale,
      ),
    ),
    ...legend.map((line, index) =>
      text(margin, legendTop + index * lineHeight, line, { 'font-size': 13, 'xml:space': 'preserve' }),
    ),
  );
}

function describe(procedure: Procedure, state: CaseState | undefined, locale: Locale): string {
  const current = procedure.states.find(({ id }) => id === state?.state);
  const words = texts[locale === 'it' ? 'it' : 'en'];
  return current === undefined
    ? labelIn(procedure.description, locale)
    : `${labelIn(procedure.description, locale)} ${words.here}: ${labelIn(current.label, locale)}.`;
}
