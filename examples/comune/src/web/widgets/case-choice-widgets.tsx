import { CodeName, type Widget, type WidgetProps } from '@cartella/forms-react';
import type { ModelRecord } from '@cartella/model';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api';
import { longDate, personName } from '../person-name';
import { DropDown } from './drop-down';

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
      <DropDown {...props}>
        {interventi.map((record) =>
          record.kind === 'intervento' ? (
            <option key={record.id} value={record.id}>
              <CodeName vocabulary="intervention-kinds" code={record.data.kind} />
            </option>
          ) : null,
        )}
      </DropDown>
    );
  }

  function CourtMeasureWidget(props: WidgetProps) {
    return (
      <DropDown {...props}>
        {records.map((record) =>
          record.kind === 'provvedimento-giudiziario' ? (
            <option key={record.id} value={record.id}>
              {longDate(record.data.issuedOn)} {record.data.number}
            </option>
          ) : null,
        )}
      </DropDown>
    );
  }

  function BeneficiaryWidget(props: WidgetProps) {
    const found = useQuery({
      queryKey: ['person', personId],
      queryFn: () => answerOf(api.person(personId ?? '')),
      enabled: personId !== undefined,
    });
    return (
      <DropDown {...props}>
        {found.data !== undefined && <option value={found.data.person.id}>{personName(found.data.person.data)}</option>}
      </DropDown>
    );
  }

  function ProjectWidget(props: WidgetProps) {
    const projects = useQuery({
      queryKey: ['projects', personId],
      queryFn: () => projectsOf(personId ?? ''),
      enabled: personId !== undefined,
    });
    return (
      <DropDown {...props}>
        {(projects.data ?? []).map(({ id, data }) => (
          <option key={id} value={id}>
            {data.title}
          </option>
        ))}
      </DropDown>
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

  return {
    intervento: InterventoWidget,
    progetto: ProjectWidget,
    goal: GoalWidget,
    provvedimento: CourtMeasureWidget,
    beneficiary: BeneficiaryWidget,
  };
}

/** The projects of a person: those in their file. */
async function projectsOf(personId: string): Promise<readonly ModelRecord<'progetto-personalizzato'>[]> {
  const files = await answerOf(api.records('cartella-sociale', personId));
  const found = await Promise.all(files.records.map(({ id }) => answerOf(api.records('progetto-personalizzato', id))));
  return found.flatMap(({ records }) => records as readonly ModelRecord<'progetto-personalizzato'>[]);
}
