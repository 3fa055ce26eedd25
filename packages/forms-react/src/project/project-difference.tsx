import type { ProgettoPersonalizzatoData } from '@cartella/model';
import { useWords } from '../language';
import { projectChanges } from './difference';
import { projectTexts } from './texts';

const names: Readonly<Record<string, readonly [goal: string, action: string]>> = {
  description: ['project.goal.description', 'project.action.description'],
  area: ['project.goal.area', 'project.goal.area'],
  indicator: ['project.goal.indicator', 'project.goal.indicator'],
  dueDate: ['project.goal.due', 'project.action.due'],
  responsible: ['project.action.responsible', 'project.action.responsible'],
  responsibleName: ['project.action.name', 'project.action.name'],
};

/** What changed between two versions of a project, in words and signs, not by colour alone. */
export function ProjectDifference({
  before,
  after,
}: {
  readonly before: Pick<ProgettoPersonalizzatoData, 'goals'>;
  readonly after: Pick<ProgettoPersonalizzatoData, 'goals'>;
}) {
  const { text, day, code } = useWords(projectTexts);
  const changes = projectChanges(before, after);
  const write = (field: string, value: string) => {
    if (value === '') return text('project.difference.nothing');
    if (field === 'dueDate') return day(value);
    if (field === 'responsible') return text(`project.responsible.${value}`);
    return field === 'area' ? code('goal-areas', value) : value;
  };
  return (
    <section className="cartella-difference cartella-form">
      <h3 className="h5">{text('project.difference')}</h3>
      {changes.length === 0 && <p>{text('project.difference.none')}</p>}
      <ul className="list-unstyled">
        {changes.map(({ kind, what, parts, isAction }) => (
          <li key={`${kind} ${what}`} className={`cartella-change is-${kind}${isAction ? ' is-inner' : ''}`}>
            <strong>{text(`project.difference.${kind}`)}: </strong>
            {kind === 'removed' ? <del>{what}</del> : kind === 'added' ? <ins>{what}</ins> : what}
            {parts.length > 0 && (
              <dl>
                {parts.map(({ field, before: was, after: is }) => (
                  <div key={field}>
                    <dt>{text(names[field]?.[isAction ? 1 : 0] ?? field)}</dt>
                    <dd>
                      <del>{text('project.difference.was', { before: write(field, was) })}</del>{' '}
                      <ins>{text('project.difference.now', { after: write(field, is) })}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
