import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { useWords } from '../language';
import type { TableView } from './query';
import { dataTableTexts } from './texts';

/** Goes back to what was asked another time, and keeps what is asked now under a name. */
export function SavedViews({
  views,
  onChoose,
  onSave,
}: {
  readonly views: readonly TableView[];
  readonly onChoose: (view: TableView) => void;
  readonly onSave: ((name: string) => void) | undefined;
}) {
  const { text } = useWords(dataTableTexts);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave?.(name.trim());
    setName('');
  };
  return (
    <details className="cartella-columns">
      <summary>{text('table.views')}</summary>
      <div className="cartella-views">
        {views.length > 0 && (
          <SelectBox
            label={text('table.view')}
            empty={text('table.view.choose')}
            options={views.map((view) => [view.name, view.name])}
            value=""
            onChange={({ target }) => {
              const view = views.find((each) => each.name === target.value);
              if (view) onChoose(view);
            }}
          />
        )}
        {onSave && (
          <form className="cartella-line-of-fields" onSubmit={submit}>
            <TextBox label={text('table.view.name')} value={name} onChange={({ target }) => setName(target.value)} />
            <button type="submit" className="btn btn-outline-primary btn-sm">
              {text('table.view.save')}
            </button>
          </form>
        )}
      </div>
    </details>
  );
}
