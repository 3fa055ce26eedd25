import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { useWords } from '../language';
import { allTexts, type NetworkTie } from './network-tie';

const natures = ['network', 'service', 'family', 'couple'] as const;
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

/** With whom a tie is, how it is and since when. */
export function NetworkTieForm({
  tie,
  name,
  onSave,
  onCancel,
}: {
  readonly tie: NetworkTie;
  /** Name of the record that the tie points to; without it the name is typed. */
  readonly name: string | undefined;
  readonly onSave: (tie: NetworkTie) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(allTexts);
  const [draft, setDraft] = useState(tie);
  const set = (data: Partial<NetworkTie['data']>) => setDraft({ ...draft, data: { ...draft.data, ...data } });
  const setDate = (key: 'validFrom' | 'validTo', value: string) => {
    const { [key]: _, ...rest } = draft;
    setDraft({ ...rest, ...(value !== '' && { [key]: value }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { quality, direction, ...data } = draft.data;
    onSave({ ...draft, data: { ...data, ...(quality && { quality }), ...(direction && { direction }) } });
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
          onChange={({ target }) => set({ nature: target.value as NetworkTie['data']['nature'] })}
        />
        <SelectBox
          label={text('ecomap.quality')}
          empty={text('ecomap.not-stated')}
          options={qualities.map((quality) => [quality, text(`diagram.quality.${quality}`)])}
          value={draft.data.quality ?? ''}
          onChange={({ target }) => set({ quality: (target.value || undefined) as never })}
        />
        <SelectBox
          label={text('ecomap.direction')}
          empty={text('ecomap.not-stated')}
          options={directions.map((direction) => [direction, text(`diagram.direction.${direction}`)])}
          value={draft.data.direction ?? ''}
          onChange={({ target }) => set({ direction: (target.value || undefined) as never })}
        />
        <TextBox
          type="date"
          label={text('ecomap.since')}
          value={draft.validFrom ?? ''}
          onChange={({ target }) => setDate('validFrom', target.value)}
        />
        <TextBox
          type="date"
          label={text('ecomap.until')}
          value={draft.validTo ?? ''}
          onChange={({ target }) => setDate('validTo', target.value)}
        />
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
