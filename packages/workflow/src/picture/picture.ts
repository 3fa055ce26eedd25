import { type Locale, labelIn } from '@cartella/core';
import type { CaseState } from '../case';
import { layout, type Point } from '../layout';
import type { Procedure, Step } from '../procedure';
import { startsFrom } from '../procedure/indexed';
import { decimal, element, escapeXml } from '../xml';
import { hiddenArrows, isSaid, movesOf, start, visitedBy } from './moves';
import { arrowOf, box, colours, type Standing, startDot, stateBox, text, wrap } from './shapes';
import { texts } from './texts';

/** How a procedure is drawn. */
export interface PictureOptions {
  readonly locale?: Locale;
  /** The case whose position is shown. */
  readonly state?: CaseState;
}

const margin = 24;
const lineHeight = 18;

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
