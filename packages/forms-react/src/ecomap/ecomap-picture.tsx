import type { Ref } from 'react';
import { type Tie, TieLine } from '../diagram';
import { useWords } from '../language';
import { layOutEcomap, radius } from './layout';
import { allTexts, otherName } from './network-tie';

type Point = readonly [x: number, y: number];

/** The drawing of an ecomap: who is at the centre, the systems around, a line for each tie. */
export function EcomapPicture({
  centre,
  household = [],
  ties,
  names,
  shifts,
  handlers,
  whole = false,
  ref,
}: {
  readonly centre: string;
  /** Names of who lives with the person, inside the circle. */
  readonly household?: readonly string[] | undefined;
  readonly ties: readonly Tie[];
  readonly names: Readonly<Record<string, string>>;
  readonly shifts: Readonly<Record<string, Point>>;
  readonly handlers?: ((key: string) => object) | undefined;
  /** The whole of it in the width that there is, instead of its own size. */
  readonly whole?: boolean;
  readonly ref?: Ref<SVGSVGElement>;
}) {
  const { text } = useWords(allTexts);
  const { width, height, centre: middle, around } = layOutEcomap(ties.length);
  const at = ({ id }: Tie, index: number): Point => {
    const [[x, y] = middle, [dx, dy] = [0, 0]] = [around[index], shifts[id]];
    return [x + dx, y + dy];
  };
  return (
    <svg
      ref={ref}
      className="cartella-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={whole ? undefined : height}
      style={whole ? { maxWidth: '100%' } : undefined}
      role="img"
      aria-label={text('ecomap.picture', { centre, count: ties.length })}
      fontSize="14"
      fill="none"
      stroke="currentColor"
    >
      {ties.map((tie, index) => {
        const system = at(tie, index);
        const [from, to] = [onEdge(middle, system, radius.centre + 5), onEdge(system, middle, radius.system + 5)];
        return <TieLine key={tie.id} from={from} to={to} quality={tie.data.quality} direction={tie.data.direction} />;
      })}
      <circle cx={middle[0]} cy={middle[1]} r={radius.centre} strokeWidth={3} fill="var(--cartella-surface, #fff)" />
      <Lines at={middle} lines={[centre, ...household]} bold />
      {ties.map((tie, index) => {
        const [x, y] = at(tie, index);
        return (
          <g key={tie.id} {...handlers?.(tie.id)} className={handlers && 'cartella-draggable'}>
            <circle
              cx={x}
              cy={y}
              r={radius.system}
              strokeWidth={2}
              strokeDasharray={tie.data.nature === 'service' ? undefined : '9 5'}
              fill="var(--cartella-surface, #fff)"
            />
            <Lines at={[x, y]} lines={wrap(otherName(tie, names), 13)} />
          </g>
        );
      })}
    </svg>
  );
}

/** The point of a circle that looks towards another point. */
function onEdge([x, y]: Point, [toX, toY]: Point, distance: number): Point {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) / length) * distance, y + ((toY - y) / length) * distance];
}

function Lines({
  at: [x, y],
  lines,
  bold = false,
}: {
  readonly at: Point;
  readonly lines: readonly string[];
  readonly bold?: boolean;
}) {
  return lines.map((line, index) => (
    <text
      key={line}
      x={x}
      y={y + 5 + (index - (lines.length - 1) / 2) * 18}
      textAnchor="middle"
      fill="currentColor"
      stroke="none"
      fontWeight={bold && index === 0 ? 600 : undefined}
    >
      {line}
    </text>
  ));
}

/** Breaks a name at its spaces into lines of some letters, four at most. */
function wrap(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > letters + 2 ? `${word.slice(0, letters)}…` : word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), '…'] : lines;
}
