import { type FormEvent, useState } from 'react';
import { SelectBox } from '../control';
import { DateBox } from '../date';
import { keptTie, type Tie, withTieData, withTieDate } from '../diagram';
import { useWords } from '../language';
import type { FamilyRecords } from './family';
import { FormActions } from './form-actions';
import { allTexts, nameOf } from './spoken';

const outcomes = ['expected', 'miscarriage', 'termination', 'stillbirth'] as const;

/** Whose pregnancy it is, with whom, how it is or ended and when. */
export function PregnancyForm({
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
  const [draft, setDraft] = useState(tie);
  const people = persons.map((person) => [person.id, nameOf(person, words)] as const);
  const set = (data: object) => setDraft(withTieData(draft, data));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(keptTie(draft));
  };
  return (
    <form className="cartella-panel" onSubmit={submit} aria-label={text('genogram.pregnancy')}>
      <div className="cartella-fields">
        <SelectBox
          label={text('genogram.pregnancy.of')}
          options={people}
          value={draft.data.personId}
          onChange={({ target }) => set({ personId: target.value })}
          autoFocus
        />
        <SelectBox
          label={text('genogram.pregnancy.with')}
          empty={text('genogram.nobody')}
          options={people.filter(([id]) => id !== draft.data.personId)}
          value={draft.data.otherPersonId ?? ''}
          onChange={({ target }) => set({ otherPersonId: target.value })}
        />
        <SelectBox
          label={text('genogram.pregnancy')}
          options={outcomes.map((outcome) => [outcome, text(`genogram.pregnancy.${outcome}`)])}
          value={draft.data.pregnancy}
          onChange={({ target }) => set({ pregnancy: target.value })}
        />
        {(['validFrom', 'validTo'] as const).map((name) => (
          <DateBox
            key={name}
            label={text(name === 'validFrom' ? 'diagram.since' : 'diagram.until')}
            value={draft[name]}
            onChange={(date) => setDraft(withTieDate(draft, name, date ?? ''))}
          />
        ))}
      </div>
      <FormActions onCancel={onCancel} />
    </form>
  );
}
