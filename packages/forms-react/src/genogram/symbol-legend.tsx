import type { CivilDate } from '@cartella/core';
import type { ReactNode } from 'react';
import { useWords } from '../language';
import { EndingMark, TwinLines } from './family-lines';
import type { GenogramLayout } from './layout';
import { DeathMark, isDeadOn, JoiningMark, ShapeSymbol, shapeOf } from './person-symbol';
import { PregnancySymbol } from './pregnancy-symbol';
import { allTexts } from './spoken';

/** Names of the signs that a drawing uses, in the order of the key. */
export function signsIn(
  { persons, families, household }: GenogramLayout,
  on: CivilDate,
  focus?: string,
): readonly string[] {
  const members = persons.flatMap(({ member }) => member ?? []);
  const unions = families.map(({ union }) => union);
  const joined = unions.flatMap((union) => [...union.joined.values()]);
  const used = new Set<string>([
    ...members.map(shapeOf),
    ...(members.some(({ id }) => id === focus) ? ['focus'] : []),
    ...(members.some((member) => isDeadOn(member, on)) ? ['dead'] : []),
    ...(persons.some(({ again }) => again) ? ['again'] : []),
    ...unions.flatMap(({ kind, ending }) => [kind, ending ?? kind]),
    ...joined,
    ...unions.flatMap((union) => union.twins.map(({ kind }) => kind)),
    ...persons.flatMap(({ pregnancy }) => pregnancy?.data.pregnancy ?? []),
    ...(household.length > 0 ? ['household'] : []),
  ]);
  return Object.keys(signs).filter((name) => used.has(name));
}

const person = (extra: ReactNode) => (
  <>
    <circle cx={36} cy={24} r={19} />
    {extra}
  </>
);
const couple = (extra: ReactNode, dash?: string) => (
  <>
    <path d="M6 24H66" strokeDasharray={dash} />
    {extra}
  </>
);
const tops = [
  [16, 42],
  [56, 42],
] as const;

const signs: Readonly<Record<string, ReactNode>> = {
  woman: <ShapeSymbol shape="woman" x={36} y={24} radius={19} />,
  man: <ShapeSymbol shape="man" x={36} y={24} radius={19} />,
  'non-binary': <ShapeSymbol shape="non-binary" x={36} y={24} radius={18} />,
  'not-stated': (
    <>
      <ShapeSymbol shape="not-stated" x={36} y={24} radius={18} />
      <text x={36} y={29} textAnchor="middle" fill="currentColor" stroke="none">
        ?
      </text>
    </>
  ),
  focus: person(<circle cx={36} cy={24} r={14} />),
  dead: person(<DeathMark x={36} y={24} />),
  again: <circle cx={36} cy={24} r={19} strokeDasharray="5 4" />,
  married: couple(null),
  cohabiting: couple(null, '8 6'),
  separated: couple(<EndingMark ending="separated" x={31} y={24} />),
  divorced: couple(<EndingMark ending="divorced" x={31} y={24} />),
  adoption: (
    <g transform="translate(36 24) scale(.7)">
      <circle r={24} />
      <JoiningMark joining="adoption" x={0} y={0} />
    </g>
  ),
  foster: (
    <g transform="translate(36 24) scale(.7)">
      <circle r={24} />
      <JoiningMark joining="foster" x={0} y={0} />
    </g>
  ),
  identical: <TwinLines kind="identical" at={[36, 4]} tops={tops} />,
  fraternal: <TwinLines kind="fraternal" at={[36, 4]} tops={tops} />,
  unknown: <TwinLines kind="unknown" at={[36, 4]} tops={tops} />,
  expected: <PregnancySymbol outcome="expected" x={36} y={24} />,
  miscarriage: <PregnancySymbol outcome="miscarriage" x={36} y={28} />,
  termination: <PregnancySymbol outcome="termination" x={36} y={28} />,
  stillbirth: <PregnancySymbol outcome="stillbirth" x={36} y={24} />,
  household: <path d="M6 24H66" stroke="var(--cartella-accent, currentColor)" strokeDasharray="10 7" />,
};

/** The signs that a genogram uses, each with its word. */
export function SymbolLegend({ names }: { readonly names: readonly string[] }) {
  const { text } = useWords(allTexts);
  if (names.length === 0) return null;
  return (
    <div className="cartella-legend">
      <h3 className="h6">{text('genogram.symbols')}</h3>
      <ul className="list-unstyled">
        {names.map((name) => (
          <li key={name}>
            <svg
              viewBox="0 0 72 48"
              width="48"
              height="32"
              fill="none"
              stroke="currentColor"
              strokeWidth={2}
              aria-hidden="true"
            >
              {signs[name]}
            </svg>
            {text(`genogram.symbol.${name}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
