import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { useWords } from '../language';
import { type FamilyRecords, isCouple, type Tie } from './family';
import { allTexts, kinOf, kinships, nameOf } from './spoken';

const qualities = [
  'strong',
  'normal',
  'weak',
  'stressful',
  'conflictual',
  'violent',
  'interrupted',
  'unknown',
] as const;
const directions = ['towards', 'from', 'mutual'] as const;

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
  const set = (data: Partial<Tie['data']>) => setDraft({ ...draft, data: { ...draft.data, ...data } });
  const setDate = (name: 'validFrom' | 'validTo', value: string) => {
    const { [name]: _, ...rest } = draft;
    setDraft({ ...rest, ...(value !== '' && { [name]: value }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { quality, direction, ...data } = draft.data;
    onSave({
      ...draft,
      data: {
        ...data,
        nature: isCouple({ ...draft, data: { ...draft.data, nature: 'family' } }) ? 'couple' : 'family',
        ...(quality && { quality }),
        ...(direction && { direction }),
      },
    });
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
        <SelectBox
          label={text('genogram.quality')}
          empty={text('genogram.none')}
          options={qualities.map((quality) => [quality, text(`diagram.quality.${quality}`)])}
          value={draft.data.quality ?? ''}
          onChange={({ target }) => set({ quality: (target.value || undefined) as never })}
        />
        <SelectBox
          label={text('genogram.direction')}
          empty={text('genogram.none')}
          options={directions.map((direction) => [direction, text(`diagram.direction.${direction}`)])}
          value={draft.data.direction ?? ''}
          onChange={({ target }) => set({ direction: (target.value || undefined) as never })}
        />
        <TextBox
          type="date"
          label={text('genogram.since')}
          value={draft.validFrom ?? ''}
          onChange={({ target }) => setDate('validFrom', target.value)}
        />
        <TextBox
          type="date"
          label={text('genogram.until')}
          value={draft.validTo ?? ''}
          onChange={({ target }) => setDate('validTo', target.value)}
        />
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
