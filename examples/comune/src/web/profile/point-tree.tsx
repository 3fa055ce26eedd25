import { useWording } from '@cartella/forms-react';
import { useEffect, useRef, useState } from 'react';
import type { PagePoint } from './page-point';

interface PointTreeProps {
  readonly points: readonly PagePoint[];
  /** Address of the point that is told of. */
  readonly chosen: string | undefined;
  readonly onChoose: (point: string) => void;
}

/** The points of a page as lists inside lists; whoever opens or presses one is told of it. */
export function PointTree({ points, chosen, onChoose }: PointTreeProps) {
  return (
    <ul className="provenance-points">
      {points.map((each) => (
        <li key={each.point ?? each.label.it}>
          {each.parts.length > 0 ? (
            <Branch point={each} chosen={chosen} onChoose={onChoose} />
          ) : (
            <PointButton
              point={each}
              chosen={chosen}
              onPress={() => each.point !== undefined && onChoose(each.point)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Branch({ point, chosen, onChoose }: BranchProps) {
  const [open, setOpen] = useState(false);
  const holds = isAmong([point], chosen);
  useEffect(() => {
    if (holds) setOpen(true);
  }, [holds]);
  const press = () => {
    setOpen(!open);
    if (point.point !== undefined) onChoose(point.point);
  };
  return (
    <>
      <PointButton point={point} chosen={chosen} expanded={open} onPress={press} />
      {open && <PointTree points={point.parts} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}

interface BranchProps extends Omit<PointTreeProps, 'points'> {
  readonly point: PagePoint;
}

function PointButton({ point: { point, label: words }, chosen, expanded, onPress }: PointButtonProps) {
  const { label } = useWording();
  const button = useRef<HTMLButtonElement>(null);
  const isChosen = point !== undefined && point === chosen;
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <button
      ref={button}
      type="button"
      aria-expanded={expanded}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onPress}
    >
      {label(words)}
    </button>
  );
}

interface PointButtonProps extends Omit<BranchProps, 'onChoose'> {
  /** Whether what is inside it is shown; absent where nothing is. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

function isAmong(parts: readonly PagePoint[], chosen: string | undefined): boolean {
  return chosen !== undefined && parts.some((part) => part.point === chosen || isAmong(part.parts, chosen));
}
