import type { CivilDate } from '@cartella/core';
import type { ReactNode, Ref } from 'react';
import { TieLine } from '../diagram';
import { useWords } from '../language';
import { type FamilyRecords, hasBegun, isOver } from './family';
import { type GenogramLayout, type PlacedFamily, type PlacedPerson, size } from './layout';
import { roundedPath } from './outline';
import { ageAt, allTexts, nameOf } from './spoken';

const half = size.person / 2;

// What is over and still weighs is drawn.
const lasting: ReadonlySet<string> = new Set(['interrupted', 'conflictual', 'violent']);

/** The drawing of a genogram, in the standard symbols; the colours are those of the page. */
export function GenogramPicture({
  records,
  layout,
  on,
  focus,
  handlers,
  ref,
}: {
  readonly records: FamilyRecords;
  readonly layout: GenogramLayout;
  readonly on: CivilDate;
  readonly focus?: string | undefined;
  /** Listeners of a person's symbol, where it can be dragged. */
  readonly handlers?: ((key: string) => object) | undefined;
  readonly ref?: Ref<SVGSVGElement>;
}) {
  const { text } = useWords(allTexts);
  const { width, height, persons, families, household } = layout;
  const count = persons.filter(({ member, again }) => member !== undefined && !again).length;
  return (
    <svg
      ref={ref}
      className="cartella-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={text('genogram.picture', { count })}
      fontSize="14"
      fill="none"
      stroke="currentColor"
    >
      {household.map((outline) => (
        <path
          key={outline.join()}
          className="cartella-household-line"
          d={roundedPath(outline, 16)}
          stroke="var(--cartella-accent, currentColor)"
          strokeWidth={2}
          strokeDasharray="10 7"
        />
      ))}
      {families.map((family) => (
        <FamilyLines key={family.union.id} family={family} />
      ))}
      <QualityLines records={records} layout={layout} on={on} />
      {persons.map((person) => (
        <g
          key={person.key}
          {...(person.member && handlers?.(person.key))}
          className={handlers && person.member && 'cartella-draggable'}
        >
          <PersonSymbol person={person} on={on} isFocus={person.member?.id === focus} />
        </g>
      ))}
    </svg>
  );
}

function FamilyLines({ family }: { readonly family: PlacedFamily }) {
  const { union, children, descent, sibship } = family;
  const [one, other] = family.partners;
  const points = (list: readonly (readonly [number, number])[]) => list.map((point) => point.join()).join(' ');
  const bar = sibship[0]?.[1];
  const [left, right] = one && other && one.x > other.x ? [other, one] : [one, other];
  return (
    <g strokeWidth={2}>
      {left && right && (
        <path
          d={`M${left.x} ${left.y}H${descent[0]?.[0] ?? (left.x + right.x) / 2}V${right.y}H${right.x}`}
          strokeDasharray={union.kind === 'cohabiting' ? '8 6' : undefined}
        />
      )}
      {left && right && union.ended && (
        <path d={`M${left.x + half + 10} ${left.y + 10}l10 -20m-4 20l10 -20`} className="cartella-ended" />
      )}
      <polyline points={points(descent)} />
      <polyline points={points(sibship)} />
      {bar !== undefined &&
        children.map(({ key, x, y, member }) => (
          <path
            key={key}
            d={`M${x} ${bar}V${y - half}`}
            strokeDasharray={union.joined.has(member?.id ?? '') ? '6 5' : undefined}
          />
        ))}
    </g>
  );
}

/** Qualities of ties, each as an arc beside the lines of the family. */
function QualityLines({
  records: { relationships },
  layout: { persons },
  on,
}: {
  readonly records: FamilyRecords;
  readonly layout: GenogramLayout;
  readonly on: CivilDate;
}) {
  const at = new Map(persons.filter(({ again }) => !again).map((person) => [person.member?.id, person]));
  return relationships.map((tie): ReactNode => {
    const { personId, otherPersonId, quality, direction } = tie.data;
    const [one, other] = [at.get(personId), at.get(otherPersonId)];
    const isPlain = quality === undefined || quality === 'normal' || quality === 'unknown';
    if (one === undefined || other === undefined || (isPlain && direction === undefined)) return null;
    if (!hasBegun(tie, on) || (isOver(tie, on) && !lasting.has(quality ?? ''))) return null;
    const isLevel = one.y === other.y;
    const ends = isLevel ? [one, other].map(({ x, y }) => [x, y] as const) : asideOf(one, other);
    const [from = [0, 0], to = [0, 0]] = ends;
    return (
      <TieLine
        key={tie.id}
        from={from}
        to={to}
        quality={quality}
        direction={direction}
        bend={!isLevel ? 0 : one.x < other.x ? -30 : 30}
        trim={isLevel ? half + 7 : 0}
      />
    );
  });
}

/** Ends of a tie between generations: from the side of the elder, clear of the name, to the top of the younger. */
function asideOf(one: PlacedPerson, other: PlacedPerson): readonly (readonly [number, number])[] {
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
  const side = lower.x < upper.x ? -1 : 1;
  const ends = [
    [upper.x + side * (half + 7), upper.y + 6],
    [lower.x - side * 10, lower.y - half - 7],
  ] as const;
  return upper === one ? ends : [ends[1], ends[0]];
}

function PersonSymbol({
  person: { member, again, x, y },
  on,
  isFocus,
}: {
  readonly person: PlacedPerson;
  readonly on: CivilDate;
  readonly isFocus: boolean;
}) {
  const words = useWords(allTexts);
  const sex = member?.data.sex;
  const shape = (radius: number) => {
    if (sex === 'M') return <rect x={x - radius} y={y - radius} width={radius * 2} height={radius * 2} />;
    if (sex === 'F' || member === undefined) return <circle cx={x} cy={y} r={radius} />;
    return (
      <path
        d={`M${x} ${y - radius - 4}l${radius + 4} ${radius + 4}l${-radius - 4} ${radius + 4}l${-radius - 4} ${-radius - 4}Z`}
      />
    );
  };
  const label = (content: ReactNode, dy: number, weight?: number) => (
    <text
      x={x}
      y={y + dy}
      textAnchor="middle"
      fill="currentColor"
      stroke="var(--cartella-surface, #fff)"
      strokeWidth={dy > half ? 4 : 0}
      strokeDasharray="none"
      paintOrder="stroke"
      fontWeight={weight}
    >
      {content}
    </text>
  );
  if (member === undefined) {
    return (
      <g strokeWidth={2} strokeDasharray="3 4" opacity={0.75}>
        <title>{words.text('genogram.unknown')}</title>
        <g fill="var(--cartella-surface, #fff)">{shape(half - 8)}</g>
        {label('?', 5)}
      </g>
    );
  }
  const { dateOfBirth, dateOfDeath } = member.data;
  const isDead = dateOfDeath !== undefined && dateOfDeath <= on;
  const years = [
    typeof dateOfBirth === 'string' ? dateOfBirth.slice(0, 4) : undefined,
    isDead ? `† ${dateOfDeath.slice(0, 4)}` : undefined,
  ];
  return (
    <g strokeWidth={2} strokeDasharray={again ? '5 4' : undefined}>
      <g fill="var(--cartella-surface, #fff)">{shape(half)}</g>
      {isFocus && shape(half - 5)}
      {isDead && <path d={`M${x - 17} ${y - 17}l34 34m0 -34l-34 34`} strokeWidth={1.5} />}
      {!again && label(ageAt(member, on), 5)}
      {label(nameOf(member, words), half + 18, 600)}
      {label(again ? words.text('genogram.again') : years.filter(Boolean).join(' '), half + 35)}
    </g>
  );
}
