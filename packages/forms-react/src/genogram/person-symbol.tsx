import type { CivilDate } from '@cartella/core';
import type { ReactNode } from 'react';
import { useWords } from '../language';
import type { FamilyMember, Joining } from './family';
import { type PlacedPerson, size } from './layout';
import { PregnancySymbol } from './pregnancy-symbol';
import { ageAt, allTexts, nameOf } from './spoken';

const half = size.person / 2;
const paper = 'var(--cartella-surface, #fff)';

/** Which symbol stands for a person: by the gender they go by, or by the registered sex where they say nothing else. */
export type Shape = 'woman' | 'man' | 'non-binary' | 'not-stated';

/** The symbol of a person. */
export function shapeOf({ data: { gender, sex } }: FamilyMember): Shape {
  return gender ?? (sex === 'F' ? 'woman' : sex === 'M' ? 'man' : 'not-stated');
}

/** Tells whether a person had died by a day. */
export function isDeadOn({ data: { dateOfDeath } }: FamilyMember, on: CivilDate): boolean {
  return dateOfDeath !== undefined && dateOfDeath <= on;
}

/** A circle, a square, or a diamond: marked where nobody knows. */
export function ShapeSymbol({ shape, x, y, radius }: { shape: Shape; x: number; y: number; radius: number }) {
  if (shape === 'man') return <rect x={x - radius} y={y - radius} width={radius * 2} height={radius * 2} />;
  if (shape === 'woman') return <circle cx={x} cy={y} r={radius} />;
  const to = radius + 4;
  return <path d={`M${x} ${y - to}l${to} ${to}l${-to} ${to}l${-to} ${-to}Z`} />;
}

/** The cross of who has died. */
export function DeathMark({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${x - 17} ${y - 17}l34 34m0 -34l-34 34`} strokeWidth={1.5} />;
}

/** Brackets around who was taken in: whole by adoption, broken in foster care. */
export function JoiningMark({ joining, x, y }: { readonly joining: Joining; readonly x: number; readonly y: number }) {
  if (joining === 'step') return null;
  const edge = (side: number) => {
    const from = x + side * (half + 4);
    return `M${from} ${y - half - 5}h${side * 6}v${size.person + 10}h${-side * 6}`;
  };
  return <path d={edge(-1) + edge(1)} strokeWidth={1.5} strokeDasharray={joining === 'foster' ? '4 4' : 'none'} />;
}

/** A person with name, years and marks; a pregnancy; or a parent whom nobody knows. */
export function PersonSymbol({
  person: { member, pregnancy, again, x, y },
  joining,
  on,
  isFocus,
}: {
  readonly person: PlacedPerson;
  readonly joining: Joining | undefined;
  readonly on: CivilDate;
  readonly isFocus: boolean;
}) {
  const words = useWords(allTexts);
  const label = (content: ReactNode, dy: number, weight?: number) => (
    <text
      x={x}
      y={y + dy}
      textAnchor="middle"
      fill="currentColor"
      stroke={paper}
      strokeWidth={4}
      strokeDasharray="none"
      paintOrder="stroke"
      fontWeight={weight}
    >
      {content}
    </text>
  );
  if (pregnancy !== undefined) {
    const { pregnancy: outcome = 'expected' } = pregnancy.data;
    const year = (pregnancy.validTo ?? pregnancy.validFrom)?.slice(0, 4);
    return (
      <g strokeWidth={2}>
        <PregnancySymbol outcome={outcome} x={x} y={y - 6} />
        {label(words.text(`genogram.pregnancy.${outcome}.short`), half + 4)}
        {year !== undefined && label(year, half + 21)}
      </g>
    );
  }
  if (member === undefined) {
    return (
      <g strokeWidth={2} strokeDasharray="3 4" opacity={0.75}>
        <title>{words.text('genogram.unknown')}</title>
        <g fill={paper}>
          <ShapeSymbol shape="woman" x={x} y={y} radius={half - 8} />
        </g>
        {label('?', 5)}
      </g>
    );
  }
  const { dateOfBirth, dateOfDeath } = member.data;
  const isDead = isDeadOn(member, on);
  const years = [
    typeof dateOfBirth === 'string' ? dateOfBirth.slice(0, 4) : undefined,
    isDead ? `† ${dateOfDeath?.slice(0, 4)}` : undefined,
  ];
  const shape = shapeOf(member);
  const age = again ? undefined : ageAt(member, on);
  return (
    <g strokeWidth={2} strokeDasharray={again ? '5 4' : undefined}>
      <g fill={paper}>
        <ShapeSymbol shape={shape} x={x} y={y} radius={half} />
      </g>
      {isFocus && <ShapeSymbol shape={shape} x={x} y={y} radius={half - 5} />}
      {isDead && <DeathMark x={x} y={y} />}
      {joining !== undefined && <JoiningMark joining={joining} x={x} y={y} />}
      {shape === 'not-stated' && label('?', age === undefined ? 5 : -4)}
      {age !== undefined && label(age, shape === 'not-stated' ? 13 : 5)}
      {label(nameOf(member, words), half + 18, 600)}
      {label(again ? words.text('genogram.again') : years.filter(Boolean).join(' '), half + 35)}
    </g>
  );
}
