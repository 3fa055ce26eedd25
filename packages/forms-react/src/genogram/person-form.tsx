import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import type { FamilyMember } from './family';
import { FormActions } from './form-actions';
import type { Relative } from './relative';
import { allTexts, kinOf, nameOf } from './spoken';

// What somebody new may be to somebody of the family.
const relatives = ['6', '3', '2', '23', '9', '80'] as const;

/** Name, sex, birth and death of a person; of somebody new, also whose relative they are. */
export function PersonForm({
  member,
  persons,
  relative: initial,
  onSave,
  onCancel,
}: {
  readonly member: FamilyMember;
  readonly persons: readonly FamilyMember[];
  /** Whose relative somebody new is; absent where a person is only corrected. */
  readonly relative?: Relative | undefined;
  readonly onSave: (member: FamilyMember, relative?: Relative) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(allTexts);
  const { text } = words;
  const [data, setData] = useState(member.data);
  const [relative, setRelative] = useState(initial);
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
  const people = persons.map((person) => [person.id, nameOf(person, words)] as const);
  const set = (name: keyof FamilyMember['data']) => (event: { readonly target: { readonly value: string } }) => {
    const { [name]: _, ...rest } = data;
    const { value } = event.target;
    setData({ ...rest, identity: data.identity, ...(value !== '' && { [name]: value }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ ...member, data }, relative?.kinship ? relative : undefined);
  };
  const isChild = relative?.kinship === '3' || relative?.kinship === '80';
  return (
    <form className="cartella-panel" onSubmit={submit} aria-label={text('genogram.persons')}>
      <div className="cartella-fields">
        <TextBox
          label={text('genogram.givenName')}
          value={textOf(data.givenName)}
          onChange={set('givenName')}
          autoFocus
        />
        <TextBox label={text('genogram.familyName')} value={textOf(data.familyName)} onChange={set('familyName')} />
        {relative !== undefined && people.length > 0 && (
          <>
            <SelectBox
              label={text('genogram.relative-is')}
              empty={text('genogram.relative-none')}
              options={relatives.map((code) => [code, kinOf(code, { ...member, data }, words)])}
              value={relative.kinship}
              onChange={({ target }) => setRelative({ ...relative, kinship: target.value })}
            />
            <SelectBox
              label={text('genogram.relative-of')}
              options={people}
              value={relative.of}
              onChange={({ target }) => setRelative({ ...relative, of: target.value })}
            />
            {isChild && (
              <SelectBox
                label={text('genogram.other-parent')}
                empty={text('genogram.nobody')}
                options={people.filter(([id]) => id !== relative.of)}
                value={relative.with ?? ''}
                onChange={({ target }) => setRelative({ ...relative, with: target.value })}
              />
            )}
          </>
        )}
        <SelectBox
          label={text('genogram.sex')}
          empty={text('genogram.sex.unknown')}
          options={(['F', 'M'] as const).map((sex) => [sex, text(`genogram.sex.${sex}`)])}
          value={textOf(data.sex)}
          onChange={set('sex')}
        />
        <SelectBox
          label={text('genogram.gender')}
          empty={text('genogram.nobody')}
          options={(['woman', 'man', 'non-binary'] as const).map((gender) => [
            gender,
            text(`genogram.gender.${gender}`),
          ])}
          value={textOf(data.gender)}
          onChange={set('gender')}
        />
        {(['dateOfBirth', 'dateOfDeath'] as const).map((name) => (
          <DateBox
            key={name}
            label={text(name === 'dateOfBirth' ? 'genogram.born' : 'genogram.died')}
            value={textOf(data[name])}
            onChange={(date) => set(name)({ target: { value: date ?? '' } })}
          />
        ))}
      </div>
      <FormActions onCancel={onCancel} />
    </form>
  );
}
