import type { Ending, Joining } from './family';
import { type PlacedFamily, size } from './layout';
import type { Corner } from './outline';
import type { Twins } from './twins';

const half = size.person / 2;
const dashOf: Readonly<Record<Joining, string>> = { adoption: '9 4', foster: '2 5', step: '6 5' };

/** The strokes of a couple that is over: one of who has separated, two of who has divorced. */
export function EndingMark({ ending, x, y }: { readonly ending: Ending; readonly x: number; readonly y: number }) {
  const second = ending === 'divorced' ? 'm-3 20l10 -20' : '';
  return <path d={`M${x} ${y + 10}l10 -20${second}`} className="cartella-ended" />;
}

/** Lines from where twins begin to each of them; a bar joins those of one egg, a question mark says that nobody knows. */
export function TwinLines({
  kind,
  at: [x, y],
  tops,
  dashes = [],
}: {
  readonly kind: Twins['kind'];
  readonly at: Corner;
  readonly tops: readonly Corner[];
  readonly dashes?: readonly (string | undefined)[];
}) {
  const halfway = ([toX, toY]: Corner): Corner => [(x + toX) / 2, (y + toY) / 2];
  const [from = [x, y], to = from] = [tops[0], tops.at(-1)].flatMap((top) => (top ? [halfway(top)] : []));
  return (
    <>
      {tops.map(([toX, toY], index) => (
        <path key={`${toX} ${toY}`} d={`M${x} ${y}L${toX} ${toY}`} strokeDasharray={dashes[index]} />
      ))}
      {kind === 'identical' && <path d={`M${from.join(' ')}L${to.join(' ')}`} />}
      {kind === 'unknown' && (
        <text x={x} y={y + 22} textAnchor="middle" fill="currentColor" stroke="none">
          ?
        </text>
      )}
    </>
  );
}

/** The line of a couple, that of their children, and what joins them. */
export function FamilyLines({ family }: { readonly family: PlacedFamily }) {
  const { union, children, descent, sibship, twins } = family;
  const [one, other] = family.partners;
  const points = (list: readonly Corner[]) => list.map((point) => point.join()).join(' ');
  const bar = sibship[0]?.[1];
  const [left, right] = one && other && one.x > other.x ? [other, one] : [one, other];
  const dash = (id: string | undefined) => {
    const joining = union.joined.get(id ?? '');
    return joining && dashOf[joining];
  };
  const isTwin = (key: string) => twins.some((set) => set.children.some((child) => child.key === key));
  return (
    <g strokeWidth={2}>
      {left && right && (
        <path
          d={`M${left.x} ${left.y}H${descent[0]?.[0] ?? (left.x + right.x) / 2}V${right.y}H${right.x}`}
          strokeDasharray={union.kind === 'cohabiting' ? '8 6' : undefined}
        />
      )}
      {left && right && union.ending && <EndingMark ending={union.ending} x={left.x + half + 10} y={left.y} />}
      <polyline points={points(descent)} />
      <polyline points={points(sibship)} />
      {bar !== undefined &&
        children
          .filter(({ key }) => !isTwin(key))
          .map(({ key, x, y, member }) => (
            <path key={key} d={`M${x} ${bar}V${y - half}`} strokeDasharray={dash(member?.id)} />
          ))}
      {twins.map((set) => (
        <TwinLines
          key={set.at.join()}
          kind={set.kind}
          at={set.at}
          tops={set.children.map(({ x, y }) => [x, y - half] as const)}
          dashes={set.children.map(({ member }) => dash(member?.id))}
        />
      ))}
    </g>
  );
}
