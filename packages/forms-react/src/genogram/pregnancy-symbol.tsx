import type { Tie } from '../diagram';

/** How a pregnancy is or ended. */
export type Outcome = NonNullable<Tie['data']['pregnancy']>;

/** A triangle while it lasts; small signs for who was not born: a dot, a cross, a diamond with a cross. */
export function PregnancySymbol({
  outcome,
  x,
  y,
}: {
  readonly outcome: Outcome;
  readonly x: number;
  readonly y: number;
}) {
  const cross = (reach: number) =>
    `M${x - reach} ${y - reach}l${reach * 2} ${reach * 2}m0 ${-reach * 2}l${-reach * 2} ${reach * 2}`;
  switch (outcome) {
    case 'expected':
      return <path d={`M${x} ${y - 18}L${x + 20} ${y + 16}H${x - 20}Z`} fill="var(--cartella-surface, #fff)" />;
    case 'miscarriage':
      return (
        <>
          <path d={`M${x} ${y - 18}V${y}`} />
          <circle cx={x} cy={y} r={7} fill="currentColor" />
        </>
      );
    case 'termination':
      return <path d={`M${x} ${y - 18}V${y}${cross(9)}`} />;
    case 'stillbirth':
      return <path d={`M${x} ${y - 18}l18 18l-18 18l-18 -18Z${cross(9)}`} fill="var(--cartella-surface, #fff)" />;
  }
}
