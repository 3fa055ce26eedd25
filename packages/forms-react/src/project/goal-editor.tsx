import type { ProgettoPersonalizzatoData } from '@cartella/model';
import { SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useCodes, useWords } from '../language';
import { projectTexts } from './texts';

/** A goal of a project. */
export type Goal = ProgettoPersonalizzatoData['goals'][number];

/** An action towards a goal. */
export type Action = Goal['actions'][number];

/** Who may carry an action. */
export const responsibles = ['person', 'household', 'operator', 'partner', 'network'] as const;

/** Leaves an optional part out when it is emptied. */
function withPart<T extends object, K extends keyof T>(whole: T, key: K, value: string): T {
  const { [key]: _, ...rest } = whole;
  return (value === '' ? rest : { ...rest, [key]: value }) as T;
}

/** A goal with how one will see it and its actions: who, and by when. */
export function GoalEditor({
  goal,
  number,
  newId,
  onChange,
  onRemove,
}: {
  readonly goal: Goal;
  readonly number: number;
  readonly newId: () => string;
  readonly onChange: (goal: Goal) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { text } = useWords(projectTexts);
  const areas = useCodes('goal-areas');
  const setAction = (id: string, action: Action) =>
    onChange({ ...goal, actions: goal.actions.map((each) => (each.id === id ? action : each)) });
  const add = () =>
    onChange({
      ...goal,
      actions: [...goal.actions, { id: newId() as Action['id'], description: '', responsible: 'person' }],
    });
  return (
    <fieldset className="cartella-item" id={`goal-${goal.id}`} tabIndex={-1} aria-labelledby={`goal-${goal.id}-title`}>
      <div className="cartella-item-head">
        <h3 className="h6 mb-0" id={`goal-${goal.id}-title`}>
          {text('project.goal', { number })}
        </h3>
        {onRemove && (
          <button type="button" className="btn btn-link btn-sm" onClick={onRemove}>
            {text('project.goal.remove', { number })}
          </button>
        )}
      </div>
      <div className="cartella-fields">
        <TextBox
          wide
          required
          label={text('project.goal.description')}
          value={goal.description}
          onChange={({ target }) => onChange({ ...goal, description: target.value })}
        />
        <SelectBox
          label={text('project.goal.area')}
          empty={text('project.choose')}
          options={areas.map(({ code, name }) => [code, name])}
          value={goal.area}
          onChange={({ target }) => onChange({ ...goal, area: target.value })}
        />
        <DateBox
          label={text('project.goal.due')}
          value={goal.dueDate}
          onChange={(date) => onChange(withPart(goal, 'dueDate', date ?? ''))}
        />
        <TextBox
          wide
          label={text('project.goal.indicator')}
          value={goal.indicator ?? ''}
          onChange={({ target }) => onChange(withPart(goal, 'indicator', target.value))}
        />
      </div>
      <h4 className="h6 mt-3">{text('project.actions')}</h4>
      {goal.actions.length === 0 && <p className="form-text">{text('project.no-actions')}</p>}
      <ol className="cartella-actions-of-goal list-unstyled">
        {goal.actions.map((action, index) => (
          <li key={action.id}>
            <fieldset>
              <legend className="visually-hidden">
                {text('project.action', { number: `${number}.${index + 1}` })}
              </legend>
              <div className="cartella-line-of-fields">
                <TextBox
                  wide
                  label={text('project.action.description')}
                  value={action.description}
                  onChange={({ target }) => setAction(action.id, { ...action, description: target.value })}
                />
                <SelectBox
                  label={text('project.action.responsible')}
                  options={responsibles.map((each) => [each, text(`project.responsible.${each}`)])}
                  value={action.responsible}
                  onChange={({ target }) =>
                    setAction(action.id, { ...action, responsible: target.value as Action['responsible'] })
                  }
                />
                <TextBox
                  label={text('project.action.name')}
                  value={action.responsibleName ?? ''}
                  onChange={({ target }) => setAction(action.id, withPart(action, 'responsibleName', target.value))}
                />
                <DateBox
                  label={text('project.action.due')}
                  value={action.dueDate}
                  onChange={(date) => setAction(action.id, withPart(action, 'dueDate', date ?? ''))}
                />
                <button
                  type="button"
                  className="btn btn-link btn-sm"
                  onClick={() => onChange({ ...goal, actions: goal.actions.filter(({ id }) => id !== action.id) })}
                >
                  {text('project.action.remove', { number: `${number}.${index + 1}` })}
                </button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={add}>
        {text('project.action.add', { number })}
      </button>
    </fieldset>
  );
}
