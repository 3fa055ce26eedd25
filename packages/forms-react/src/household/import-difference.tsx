import type { CivilDate } from '@cartella/core';
import type { HouseholdData } from '@cartella/model';
import { useState } from 'react';
import { CheckBox } from '../control';
import { useWords } from '../language';
import { applyDifferences, type HouseholdDifference, householdDifferences } from './difference';
import { householdTexts } from './texts';

/** What a register says that the record does not: each difference is chosen or left, and nothing of the past is lost. */
export function HouseholdImport({
  household,
  register,
  source,
  on,
  nameOf,
  onApply,
}: {
  readonly household: HouseholdData;
  readonly register: HouseholdData;
  /** Name of the register, for example ANPR. */
  readonly source: string;
  readonly on: CivilDate;
  readonly nameOf: (personId: string) => string;
  readonly onApply: (household: HouseholdData) => void;
}) {
  const { text, day, code } = useWords(householdTexts);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const differences = householdDifferences(household, register, on);
  const keyOf = ({ kind, member }: HouseholdDifference) => `${kind} ${member.personId}`;
  const chosen = differences.filter((each) => !left.has(keyOf(each)));
  const sentence = (each: HouseholdDifference) => {
    const name = nameOf(each.member.personId);
    const kin = (value: string | undefined) => (value === undefined ? '–' : code('kinship', value));
    if (each.kind === 'kinship')
      return text('household.import.kinship', { name, before: kin(each.member.kinship), after: kin(each.kinship) });
    if (each.kind === 'leaves') return text('household.import.leaves', { name });
    return each.member.validFrom === undefined
      ? text('household.import.enters-undated', { name })
      : text('household.import.enters', { name, date: day(each.member.validFrom) });
  };
  if (differences.length === 0) return <p role="status">{text('household.import.none', { source })}</p>;
  return (
    <fieldset className="cartella-panel cartella-form">
      <legend>{text('household.import', { source })}</legend>
      <p className="form-text">{text('household.import.note')}</p>
      {differences.map((each) => (
        <CheckBox
          key={keyOf(each)}
          label={
            <span className={`cartella-change is-${each.kind === 'leaves' ? 'removed' : 'added'}`}>
              <span aria-hidden="true">{each.kind === 'leaves' ? '− ' : each.kind === 'enters' ? '+ ' : '≠ '}</span>
              {sentence(each)}
            </span>
          }
          checked={!left.has(keyOf(each))}
          onChange={({ target }) => {
            const next = new Set(left);
            if (target.checked) next.delete(keyOf(each));
            else next.add(keyOf(each));
            setLeft(next);
          }}
        />
      ))}
      <button
        type="button"
        className="btn btn-primary btn-sm mt-2"
        disabled={chosen.length === 0}
        onClick={() => onApply(applyDifferences(household, chosen, on, text('household.import.reason', { source })))}
      >
        {text('household.import.apply', { count: chosen.length })}
      </button>
    </fieldset>
  );
}
