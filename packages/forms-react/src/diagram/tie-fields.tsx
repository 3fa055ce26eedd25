import { SelectBox } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import { diagramTexts } from './texts';
import { type Tie, withTieData, withTieDate } from './tie';
import type { TieDirection, TieQuality } from './tie-line';

const qualities: readonly TieQuality[] = [
  'strong',
  'normal',
  'weak',
  'stressful',
  'conflictual',
  'violent',
  'interrupted',
  'unknown',
];
const directions: readonly TieDirection[] = ['towards', 'from', 'mutual'];

interface TieFieldsProps {
  readonly tie: Tie;
  readonly onChange: (tie: Tie) => void;
}

/** How a tie is, which way support flows, since when and until when: what every drawing asks alike. */
export function TieFields({ tie, onChange }: TieFieldsProps) {
  const { text } = useWords(diagramTexts);
  return (
    <>
      <SelectBox
        label={text('diagram.quality')}
        empty={text('diagram.not-stated')}
        options={qualities.map((quality) => [quality, text(`diagram.quality.${quality}`)])}
        value={tie.data.quality ?? ''}
        onChange={({ target }) => onChange(withTieData(tie, { quality: (target.value || undefined) as never }))}
      />
      <SelectBox
        label={text('diagram.direction')}
        empty={text('diagram.not-stated')}
        options={directions.map((direction) => [direction, text(`diagram.direction.${direction}`)])}
        value={tie.data.direction ?? ''}
        onChange={({ target }) => onChange(withTieData(tie, { direction: (target.value || undefined) as never }))}
      />
      <DateBox
        label={text('diagram.since')}
        value={tie.validFrom}
        onChange={(date) => onChange(withTieDate(tie, 'validFrom', date ?? ''))}
      />
      <DateBox
        label={text('diagram.until')}
        value={tie.validTo}
        onChange={(date) => onChange(withTieDate(tie, 'validTo', date ?? ''))}
      />
    </>
  );
}
