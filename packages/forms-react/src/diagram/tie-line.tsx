import type { Relationship } from '@cartella/model';

type Point = readonly [x: number, y: number];

/** How a tie is. */
export type TieQuality = NonNullable<Relationship['data']['quality']>;

/** Which way support flows. */
export type TieDirection = NonNullable<Relationship['data']['direction']>;

/** A curve between two points, bent to one side by some units. */
function curve([x1, y1]: Point, [x2, y2]: Point, bend: number) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const normal: Point = [-(y2 - y1) / length, (x2 - x1) / length];
  const at = (t: number, aside = 0): Point => {
    const bow = bend * 4 * t * (1 - t) + aside;
    return [x1 + (x2 - x1) * t + normal[0] * bow, y1 + (y2 - y1) * t + normal[1] * bow];
  };
  return { length, at };
}

const round = (value: number) => Math.round(value * 10) / 10;

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/**
 * A tie drawn by its quality, in the signs of the profession: double when strong, dashed when weak, hatched when stressful, jagged when
 * conflictual, jagged and thick when violent, broken when interrupted. No quality is told by colour alone.
 */
export function TieLine({
  from,
  to,
  quality = 'normal',
  direction,
  bend = 0,
  trim = 0,
}: {
  readonly from: Point;
  readonly to: Point;
  readonly quality?: TieQuality | undefined;
  readonly direction?: TieDirection | undefined;
  readonly bend?: number;
  /** Units left free at both ends, for the symbols. */
  readonly trim?: number;
}) {
  const whole = curve(from, to, bend);
  const margin = Math.min(trim / whole.length, 0.45);
  const at = (t: number, aside?: number) => whole.at(margin + t * (1 - 2 * margin), aside);
  const length = whole.length * (1 - 2 * margin);
  const steps = Math.max(8, Math.round(length / 6));
  const along = (aside: (step: number) => number = () => 0, first = 0, last = steps) =>
    pathOf(Array.from({ length: last - first + 1 }, (_, index) => at((index + first) / steps, aside(index + first))));
  const jagged = (step: number) => (step === 0 || step === steps ? 0 : step % 2 === 0 ? 6 : -6);
  const across = (t: number, half: number) => pathOf([at(t, -half), at(t, half)]);
  const hatches = Array.from(
    { length: Math.max(2, Math.round(length / 16)) },
    (_, index, all = Math.max(2, Math.round(length / 16))) => across((index + 0.5) / all, 6),
  ).join('');
  const gap = Math.max(1, Math.round(steps * 0.08));
  const middle = Math.round(steps / 2);
  const lines: Readonly<
    Record<TieQuality, readonly { readonly d: string; readonly width: number; readonly dash?: string }[]>
  > = {
    strong: [{ d: along(() => -3) + along(() => 3), width: 2 }],
    normal: [{ d: along(), width: 2 }],
    weak: [{ d: along(), width: 2, dash: '7 6' }],
    stressful: [{ d: along() + hatches, width: 2 }],
    conflictual: [{ d: along(jagged), width: 2 }],
    violent: [{ d: along(jagged), width: 4 }],
    interrupted: [
      {
        d:
          along(undefined, 0, middle - gap) +
          along(undefined, middle + gap) +
          across((middle - gap) / steps, 8) +
          across((middle + gap) / steps, 8),
        width: 2,
      },
    ],
    unknown: [{ d: along(), width: 2, dash: '1 6' }],
  };
  const heads = {
    towards: [arrow(at(0.94), at(1))],
    from: [arrow(at(0.06), at(0))],
    mutual: [arrow(at(0.94), at(1)), arrow(at(0.06), at(0))],
  };
  const isGrave = quality === 'conflictual' || quality === 'violent';
  return (
    <g
      className={`cartella-tie is-${quality}`}
      stroke={isGrave ? 'var(--cartella-alarm, currentColor)' : 'currentColor'}
      fill="none"
    >
      {lines[quality].map(({ d, width, dash }) => (
        <path key={d} d={d} strokeWidth={width} strokeDasharray={dash} strokeLinecap="round" strokeLinejoin="round" />
      ))}
      {direction !== undefined &&
        heads[direction].map((d) => (
          <path key={d} d={d} fill={isGrave ? 'var(--cartella-alarm, currentColor)' : 'currentColor'} strokeWidth={1} />
        ))}
    </g>
  );
}

function arrow([x1, y1]: Point, [x2, y2]: Point): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number): Point => [x2 - 13 * Math.cos(angle + turn), y2 - 13 * Math.sin(angle + turn)];
  return `${pathOf([[x2, y2], wing(0.42), wing(-0.42)])}Z`;
}
