import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { useWords } from '../language';
import type { FamilyMember } from './family';
import { allTexts } from './spoken';

/** Name, sex, birth and death of a person of the family. */
export function PersonForm({
  member,
  onSave,
  onCancel,
}: {
  readonly member: FamilyMember;
  readonly onSave: (member: FamilyMember) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(allTexts);
  const [data, setData] = useState(member.data);
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
  const set = (name: keyof FamilyMember['data']) => (event: { readonly target: { readonly value: string } }) => {
    const { [name]: _, ...rest } = data;
    const { value } = event.target;
    setData({ ...rest, identity: data.identity, ...(value !== '' && { [name]: value }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ ...member, data });
  };
  return (
    <form className="cartella-panel" onSubmit={submit}>
      <div className="cartella-fields">
        <TextBox
          label={text('genogram.givenName')}
          value={textOf(data.givenName)}
          onChange={set('givenName')}
          autoFocus
        />
        <TextBox label={text('genogram.familyName')} value={textOf(data.familyName)} onChange={set('familyName')} />
        <SelectBox
          label={text('genogram.sex')}
          empty={text('genogram.sex.unknown')}
          options={(['F', 'M'] as const).map((sex) => [sex, text(`genogram.sex.${sex}`)])}
          value={textOf(data.sex)}
          onChange={set('sex')}
        />
        <TextBox
          type="date"
          label={text('genogram.born')}
          value={textOf(data.dateOfBirth)}
          onChange={set('dateOfBirth')}
        />
        <TextBox
          type="date"
          label={text('genogram.died')}
          value={textOf(data.dateOfDeath)}
          onChange={set('dateOfDeath')}
        />
      </div>
      <div className="cartella-actions">
        <button type="submit" className="btn btn-primary btn-sm">
          {text('genogram.save')}
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
          {text('genogram.cancel')}
        </button>
      </div>
    </form>
  );
}
