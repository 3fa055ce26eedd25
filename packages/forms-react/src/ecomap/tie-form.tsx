import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { keptTie, type Tie, TieFields, withTieData } from '../diagram';
import { useWords } from '../language';
import { allTexts } from './network-tie';

const natures = ['network', 'service', 'family', 'couple'] as const;

/** With whom a tie is, how it is and since when. */
export function NetworkTieForm({
  tie,
  name,
  onSave,
  onCancel,
}: {
  readonly tie: Tie;
  /** Name of the record that the tie points to; without it the name is typed. */
  readonly name: string | undefined;
  readonly onSave: (tie: Tie) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(allTexts);
  const [draft, setDraft] = useState(tie);
  const set = (data: Partial<Tie['data']>) => setDraft(withTieData(draft, data));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(keptTie(draft));
  };
  return (
    <form className="cartella-panel" onSubmit={submit}>
      <div className="cartella-fields">
        <TextBox
          label={text('ecomap.name')}
          value={name ?? draft.data.otherName ?? ''}
          readOnly={name !== undefined}
          required
          autoFocus
          onChange={({ target }) => set({ otherName: target.value })}
        />
        <SelectBox
          label={text('ecomap.nature')}
          options={natures.map((nature) => [nature, text(`ecomap.nature.${nature}`)])}
          value={draft.data.nature}
          onChange={({ target }) => set({ nature: target.value as Tie['data']['nature'] })}
        />
        <TieFields tie={draft} onChange={setDraft} />
      </div>
      <div className="cartella-actions">
        <button type="submit" className="btn btn-primary btn-sm">
          {text('ecomap.save')}
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
          {text('ecomap.cancel')}
        </button>
      </div>
    </form>
  );
}
