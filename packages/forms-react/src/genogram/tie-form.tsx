import { type FormEvent, useState } from 'react';
import { SelectBox } from '../control';
import { keptTie, type Tie, TieFields, withTieData } from '../diagram';
import { useWords } from '../language';
import { type FamilyRecords, isCouple } from './family';
import { allTexts, kinOf, kinships, nameOf } from './spoken';

/** Who is what of whom, how the tie is and since when. */
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
          onChange={({ target }) => set({ kinship: target.value })}
        />
        <SelectBox
          label={text('genogram.of')}
          options={people}
          value={draft.data.personId}
          problem={draft.data.personId === draft.data.otherPersonId ? text('relationship.with-oneself') : undefined}
          onChange={({ target }) => set({ personId: target.value as Tie['data']['personId'] })}
        />
        <TieFields tie={draft} onChange={setDraft} />
      </div>
      <div className="cartella-actions">
        <button
          type="submit"
          className="btn btn-primary btn-sm"
          disabled={draft.data.personId === draft.data.otherPersonId}
        >
          {text('genogram.save')}
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
          {text('genogram.cancel')}
        </button>
      </div>
    </form>
  );
}
