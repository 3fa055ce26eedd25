import { useWords } from '@cartella/forms-react/language';
import type { ModelRecord } from '@cartella/model';
import { longDate } from '../person-name';

/** A project as it is read: when, goals with their actions, what the person thinks of it. */
export function ProjectText({ project }: { readonly project: ModelRecord<'progetto-personalizzato'>['data'] }) {
  const { code } = useWords({ it: {}, en: {} });
  return (
    <>
      <p className="text-secondary">
        Dal {longDate(project.startDate)}
        {project.reviewDate !== undefined && ` · verifica prevista il ${longDate(project.reviewDate)}`}
      </p>
      <ol className="goals">
        {project.goals.map((goal) => (
          <li key={goal.id}>
            <strong>{goal.description}</strong>
            <span className="d-block text-secondary">
              {code('goal-areas', goal.area)}
              {goal.indicator !== undefined && ` · ${goal.indicator}`}
              {goal.dueDate !== undefined && ` · entro il ${longDate(goal.dueDate)}`}
            </span>
            {goal.actions.length > 0 && (
              <ul>
                {goal.actions.map(({ id, description, responsibleName, dueDate }) => (
                  <li key={id}>
                    {[description, responsibleName, dueDate && `entro il ${longDate(dueDate)}`]
                      .filter(Boolean)
                      .join(', ')}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {project.personView !== undefined && <blockquote>{project.personView}</blockquote>}
    </>
  );
}
