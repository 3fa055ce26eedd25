import type { CivilDate } from '@cartella/core';
import type { Ref } from 'react';
import { useWords } from '../language';
import type { FamilyRecords } from './family';
import { FamilyLines } from './family-lines';
import type { GenogramLayout, PlacedPerson } from './layout';
import { roundedPath } from './outline';
import { PersonSymbol } from './person-symbol';
import { QualityLines } from './quality-lines';
import { allTexts } from './spoken';

/** The drawing of a genogram, in the standard symbols; the colours are those of the page. */
export function GenogramPicture({
  records,
  layout,
  on,
  focus,
  handlers,
  whole = false,
  ref,
}: {
  readonly records: FamilyRecords;
  readonly layout: GenogramLayout;
  readonly on: CivilDate;
  readonly focus?: string | undefined;
  /** Listeners of a person's symbol, where it can be dragged. */
  readonly handlers?: ((key: string) => object) | undefined;
  /** The whole of it in the width that there is, instead of its own size. */
  readonly whole?: boolean;
  readonly ref?: Ref<SVGSVGElement>;
}) {
  const { text } = useWords(allTexts);
  const { width, height, persons, families, household } = layout;
  const joined = new Map(families.flatMap(({ union }) => [...union.joined]));
  const count = persons.filter(({ member, again }) => member !== undefined && !again).length;
  return (
    <svg
      ref={ref}
      className="cartella-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={whole ? undefined : height}
      style={whole ? { maxWidth: '100%' } : undefined}
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
          {...(isMovable(person) && handlers?.(person.key))}
          className={handlers && isMovable(person) ? 'cartella-draggable' : undefined}
        >
          <PersonSymbol
            person={person}
            joining={joined.get(person.member?.id ?? '')}
            on={on}
            isFocus={focus !== undefined && person.member?.id === focus}
          />
        </g>
      ))}
    </svg>
  );
}

function isMovable({ member, pregnancy }: PlacedPerson): boolean {
  return member !== undefined || pregnancy !== undefined;
}
