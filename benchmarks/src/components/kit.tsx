import { formsCatalogues } from '@cartella/forms';
import { DeadlineList, FormEnvironmentProvider, FormView, PhaseStepper, StepList } from '@cartella/forms-react';
import { DataTable } from '@cartella/forms-react/data-table';
import { Diary } from '@cartella/forms-react/diary';
import { PersonSearch } from '@cartella/forms-react/person-search';
import { CheckAnswers, TaskList } from '@cartella/forms-react/tasks';
import { Timeline } from '@cartella/forms-react/timeline';
import type { CaseState, DeadlineStatus, PossibleStep, Procedure } from '@cartella/workflow';
import { firstContact } from './first-contact';
import { answers, diary, events, type Row, rows, tasks, today } from './invented';

const nothing = () => {};
const columns = (['name', 'kind', 'since', 'amount'] as const).map((id) => ({
  id,
  label: id,
  cell: (row: Row) => row[id],
  sortable: true,
}));
const phases = ['accesso', 'valutazione', 'progetto', 'erogazione', 'conclusione'];
const procedure = {
  phases: phases.map((id) => ({ id, label: { it: id, en: id } })),
  steps: [],
} as unknown as Procedure;
const steps = phases.map((step) => ({
  step,
  label: { it: step, en: step },
  allowed: true,
  here: true,
  issues: [],
})) as unknown as readonly PossibleStep[];
const deadlines = phases.map((deadline, n) => ({
  deadline,
  label: { it: deadline, en: deadline },
  standing: 'running',
  due: `2026-12-0${n + 1}`,
  daysLeft: 10 + n,
})) as unknown as readonly DeadlineStatus[];

/** The ten components that an operator meets most, on one page: more of them than any page of the reference cartella shows at once. */
export function KitPage() {
  return (
    <FormEnvironmentProvider locale="it" catalogues={formsCatalogues} vocabularies={{}}>
      <PhaseStepper procedure={procedure} state={{ phase: 'progetto' } as CaseState} />
      <StepList steps={steps} link={({ step, label }) => <a href={`#${step}`}>{label.it}</a>} />
      <DeadlineList deadlines={deadlines} />
      <TaskList groups={[{ title: 'Valutazione', tasks }]} />
      <FormView store={firstContact()} onSubmit={async () => []} />
      <CheckAnswers groups={[{ title: 'Persona', answers }]} />
      <PersonSearch search={async () => []} onChoose={nothing} onCreate={nothing} />
      <DataTable
        caption="Casi"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        total={rows.length}
        query={{ filters: {}, page: 1, pageSize: 10 }}
        onQuery={nothing}
      />
      <Diary lines={diary} />
      <Timeline items={events} today={today} />
    </FormEnvironmentProvider>
  );
}
