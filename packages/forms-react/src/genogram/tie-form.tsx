import { type FormEvent, useState } from 'react';
import { SelectBox } from '../control';
import { keptTie, type Tie, TieFields, withTieData } from '../diagram';
import { useWords } from '../language';
import { type FamilyRecords, isCouple, isParental } from './family';
import { FormActions } from './form-actions';
import { allTexts, kinOf, kinships, nameOf } from './spoken';

const parentages = ['birth', 'adoption', 'foster'] as const;
const separations = ['separated', 'divorced'] as const;
const twins = ['identical', 'fraternal', 'unknown'] as const;

/** Who is what of whom, how the tie is and since when; what belongs to another kinship is forgotten. */
export function TieForm({
  tie,
  records: { persons },
  onSave,
  onCancel,
}: {
  readonly tie: Tie;
  readonly records: FamilyRecords;
  readonly onSave: (tie: Tie) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(allTexts);
  const { text } = words;
  const [draft, setDraft] = useState<Tie>(tie);
  const people = persons.map((person) => [person.id, nameOf(person, words)] as const);
  const other = persons.find(({ id }) => id === draft.data.otherPersonId);
  const set = (data: Partial<Tie['data']>) => setDraft(withTieData(draft, data));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const nature = isCouple(withTieData(draft, { nature: 'family' })) ? 'couple' : 'family';
    onSave(keptTie(withTieData(draft, { nature })));
  };
  return (
    <form className="cartella-panel" onSubmit={submit}>
      <div className="cartella-fields">
        <SelectBox
          label={text('genogram.who')}
          options={people}
          value={draft.data.otherPersonId}
          onChange={({ target }) => set({ otherPersonId: target.value as NonNullable<Tie['data']['otherPersonId']> })}
          autoFocus
        />
        <SelectBox
          label={text('genogram.is')}
          options={kinships.map((code) => [code, kinOf(code, other, words)])}
          value={draft.data.kinship}
          onChange={({ target }) =>
            set({ kinship: target.value, parentage: undefined, separation: undefined, twins: undefined } as never)
          }
        />
        <SelectBox
          label={text('genogram.of')}
          options={people}
          value={draft.data.personId}
          problem={draft.data.personId === draft.data.otherPersonId ? text('relationship.with-oneself') : undefined}
          onChange={({ target }) => set({ personId: target.value as Tie['data']['personId'] })}
        />
        {isParental(draft) && (
          <SelectBox
            label={text('genogram.parentage')}
            empty={text('diagram.not-stated')}
            options={parentages.map((each) => [each, text(`genogram.parentage.${each}`)])}
            value={draft.data.parentage ?? ''}
            onChange={({ target }) => set({ parentage: (target.value || undefined) as never })}
          />
        )}
        {isCouple(withTieData(draft, { nature: 'family' })) && (
          <SelectBox
            label={text('genogram.separation')}
            empty={text('genogram.together')}
            options={separations.map((each) => [each, text(`genogram.separation.${each}`)])}
            value={draft.data.separation ?? ''}
            onChange={({ target }) => set({ separation: (target.value || undefined) as never })}
          />
        )}
        {draft.data.kinship === '9' && (
          <SelectBox
            label={text('genogram.twins')}
            empty={text('genogram.no-twins')}
            options={twins.map((each) => [each, text(`genogram.twins.${each}`)])}
            value={draft.data.twins ?? ''}
            onChange={({ target }) => set({ twins: (target.value || undefined) as never })}
          />
        )}
        <TieFields tie={draft} onChange={setDraft} />
      </div>
      <FormActions onCancel={onCancel} disabled={draft.data.personId === draft.data.otherPersonId} />
    </form>
  );
}
