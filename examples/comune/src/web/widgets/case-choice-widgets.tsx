import { CodeName, describedBy, FieldFrame, useWording, type Widget, type WidgetProps } from '@cartella/forms-react';
import type { ModelRecord } from '@cartella/model';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api';

/** Widgets that choose among the records of the case on the screen, and among the projects of its person. */
export function caseWidgets(
  records: readonly ModelRecord[],
  personId: string | undefined,
): Readonly<Record<string, Widget>> {
  const interventi = records.filter((record) => record.kind === 'intervento');
  const progetto = records.findLast((record) => record.kind === 'progetto-personalizzato');
  const goals = progetto?.kind === 'progetto-personalizzato' ? progetto.data.goals : [];

  function InterventoWidget(props: WidgetProps) {
    return (
      <RecordChoice {...props}>
        {interventi.map((record) =>
          record.kind === 'intervento' ? (
            <option key={record.id} value={record.id}>
              <CodeName vocabulary="intervention-kinds" code={record.data.kind} />
            </option>
          ) : null,
        )}
      </RecordChoice>
    );
  }

  function ProjectWidget(props: WidgetProps) {
    const projects = useQuery({
      queryKey: ['projects', personId],
      queryFn: () => projectsOf(personId ?? ''),
      enabled: personId !== undefined,
    });
    return (
      <RecordChoice {...props}>
        {(projects.data ?? []).map(({ id, data }) => (
          <option key={id} value={id}>
            {data.title}
          </option>
        ))}
      </RecordChoice>
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

  return { intervento: InterventoWidget, progetto: ProjectWidget, goal: GoalWidget };
}

/** The projects of a person: those in their file. */
async function projectsOf(personId: string): Promise<readonly ModelRecord<'progetto-personalizzato'>[]> {
  const files = await answerOf(api.records('cartella-sociale', personId));
  const found = await Promise.all(files.records.map(({ id }) => answerOf(api.records('progetto-personalizzato', id))));
  return found.flatMap(({ records }) => records as readonly ModelRecord<'progetto-personalizzato'>[]);
}

/** A drop-down of records. */
function RecordChoice({ store, state, id, children }: WidgetProps & { readonly children: ReactNode }) {
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
        {children}
      </select>
    </FieldFrame>
  );
}
