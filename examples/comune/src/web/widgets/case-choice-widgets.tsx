import { CodeName, describedBy, FieldFrame, useWording, type Widget, type WidgetProps } from '@cartella/forms-react';
import type { CaseView } from '@cartella/server';

/** Widgets that choose among the records of the case on the screen. */
export function caseWidgets({ records }: CaseView): Readonly<Record<string, Widget>> {
  const interventi = records.filter((record) => record.kind === 'intervento');
  const progetto = records.findLast((record) => record.kind === 'progetto-personalizzato');
  const goals = progetto?.kind === 'progetto-personalizzato' ? progetto.data.goals : [];

  function InterventoWidget({ store, state, id }: WidgetProps) {
    const { text } = useWording();
    return (
      <FieldFrame id={id} state={state}>
        <select
          id={id}
          className={`form-select${state.issues.length > 0 ? ' is-invalid' : ''}`}
          value={typeof state.value === 'string' ? state.value : ''}
          aria-required={state.required}
          aria-invalid={state.issues.length > 0}
          aria-describedby={describedBy(id, state)}
          onChange={(event) => store.set(state.place, event.target.value || undefined)}
          onBlur={() => store.leave(state.place)}
        >
          <option value="">{text('ui.choose')}</option>
          {interventi.map((record) =>
            record.kind === 'intervento' ? (
              <option key={record.id} value={record.id}>
                <CodeName vocabulary="intervention-kinds" code={record.data.kind} />
              </option>
            ) : null,
          )}
        </select>
      </FieldFrame>
    );
  }

  function GoalWidget({ state, id }: WidgetProps) {
    const goal = goals.find((each) => each.id === state.value);
    return (
      <div className="mb-3">
        <p className="mb-0" id={id}>
          <strong>{goal?.description}</strong>
        </p>
        {goal?.indicator !== undefined && <p className="mb-0 text-secondary">{goal.indicator}</p>}
      </div>
    );
  }

  return { intervento: InterventoWidget, goal: GoalWidget };
}
