import { useWording } from '../environment';
import type { WidgetProps } from '../field';
import { describedBy, FieldFrame, FieldGroup } from '../field';
import { AbsenceChoice, besideAnswer } from './absence-choice';
import { CodeName } from './code-name';
import { CodeSearchBox } from './code-search-box';

/** One code out of a long list. */
export function SearchWidget({ store, state, id }: WidgetProps) {
  const { label } = useWording();
  const { place, field, value, issues, required } = state;
  const code = typeof value === 'string' ? value : undefined;
  const absent = typeof value === 'object' && value !== null;
  return (
    <FieldFrame id={id} state={state} {...besideAnswer({ store, state, id })}>
      {!absent && (
        <CodeSearchBox
          id={id}
          vocabulary={field.vocabulary ?? ''}
          label={label(field.label)}
          value={code}
          // A late answer changes nothing that was answered otherwise since.
          onChange={(next) => store.field(place).value === value && store.set(place, next)}
          onLeave={() => store.leave(place)}
          readOnly={field.readOnly}
          required={required}
          invalid={issues.length > 0}
          describedBy={describedBy(id, state)}
        />
      )}
    </FieldFrame>
  );
}

/** Several codes out of a long list: those chosen, each with its button, and a box to find one more. */
export function CodesSearchWidget({ store, state, id }: WidgetProps) {
  const { label, text } = useWording();
  const { place, field } = state;
  const chosen = Array.isArray(state.value) ? (state.value as readonly string[]) : [];
  const set = (codes: readonly string[]) => store.set(place, codes.length === 0 ? undefined : codes);
  // By the time that a late answer comes, others may have been chosen or taken away, or a reason given for none.
  const add = (code: string | undefined) => {
    const { value } = store.field(place);
    const now = Array.isArray(value) ? (value as readonly string[]) : [];
    const isOtherwise = now.length === 0 && value !== undefined && value !== state.value;
    if (code !== undefined && !isOtherwise && !now.includes(code)) set([...now, code]);
  };
  return (
    <FieldGroup id={id} state={state}>
      {chosen.length > 0 && (
        <ul className="list-unstyled cartella-chosen">
          {chosen.map((code, index) => (
            <li key={code} className="cartella-kept">
              <CodeName vocabulary={field.vocabulary ?? ''} code={code} />{' '}
              {!field.readOnly && (
                <button
                  type="button"
                  className="btn btn-xs btn-outline-danger"
                  onClick={() => set(chosen.filter((each) => each !== code))}
                >
                  {text('ui.remove', { item: label(field.label), number: index + 1 })}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!field.readOnly && chosen.length < (field.limits.maxItems ?? 50) && (
        <CodeSearchBox
          id={`${id}-more`}
          vocabulary={field.vocabulary ?? ''}
          label={label(field.label)}
          value={undefined}
          onChange={add}
          onLeave={() => store.leave(place)}
        />
      )}
      <AbsenceChoice store={store} state={state} id={id} />
    </FieldGroup>
  );
}
