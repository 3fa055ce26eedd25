import { createIdentifiers } from '@cartella/core';
import type { ProgettoPersonalizzatoData } from '@cartella/model';
import { useRef } from 'react';
import { TextArea } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import { MoneyBox } from '../money';
import { type Goal, GoalEditor } from './goal-editor';
import { SupportList } from './support-list';
import { projectTexts } from './texts';

const freshId = createIdentifiers({
  now: () => Date.now(),
  randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
});

/** The goals of a project with their actions, what the person thinks of it and when it will be reviewed. */
export function ProjectEditor({
  project,
  onChange,
  newId = freshId,
}: {
  readonly project: ProgettoPersonalizzatoData;
  readonly onChange: (project: ProgettoPersonalizzatoData) => void;
  readonly newId?: () => string;
}) {
  const { text } = useWords(projectTexts);
  const place = useRef<HTMLElement>(null);
  const { goals, personView, reviewDate } = project;
  const setGoals = (next: readonly Goal[]) => onChange({ ...project, goals: [...next] });
  const focusGoal = (id: string | undefined) =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[id="goal-${id}"]`)?.focus());
  const add = () => {
    const id = newId() as Goal['id'];
    setGoals([...goals, { id, area: '', description: '', actions: [] }]);
    focusGoal(id);
  };
  const remove = (goal: Goal, index: number) => {
    setGoals(goals.filter((each) => each !== goal));
    focusGoal((goals[index + 1] ?? goals[index - 1])?.id);
  };
  const set = (key: 'personView' | 'reviewDate', value: string) => {
    const { [key]: _, ...rest } = project;
    onChange({ ...rest, ...(value !== '' && { [key]: value }) });
  };
  return (
    <section className="cartella-project cartella-form" ref={place} aria-label={project.title}>
      {goals.map((goal, index) => (
        <GoalEditor
          key={goal.id}
          goal={goal}
          number={index + 1}
          newId={newId}
          onChange={(next) => setGoals(goals.map((each) => (each === goal ? next : each)))}
          onRemove={goals.length > 1 ? () => remove(goal, index) : undefined}
        />
      ))}
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={add}>
        {text('project.goal.add')}
      </button>
      <SupportList
        supports={project.supports ?? []}
        goals={goals}
        onChange={(supports) => onChange({ ...project, supports: [...supports] })}
      />
      <div className="cartella-fields mt-4">
        <TextArea
          label={text('project.person-view')}
          value={personView ?? ''}
          onChange={({ target }) => set('personView', target.value)}
        />
        <DateBox label={text('project.review')} value={reviewDate} onChange={(date) => set('reviewDate', date ?? '')} />
        <MoneyBox
          label={text('project.budget')}
          value={project.budget}
          onChange={(amount) => {
            const { budget: _, ...rest } = project;
            onChange({ ...rest, ...(amount !== undefined && { budget: amount }) });
          }}
        />
      </div>
    </section>
  );
}
