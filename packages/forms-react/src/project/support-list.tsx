import type { ProgettoPersonalizzatoData } from '@cartella/model';
import { SelectBox, TextBox } from '../control';
import { useCodes, useWords } from '../language';
import type { Goal } from './goal-editor';
import { projectTexts } from './texts';

type Support = NonNullable<ProgettoPersonalizzatoData['supports']>[number];

/** The services and benefits that a project counts on, each out of the catalogue and for which goal. */
export function SupportList({
  supports,
  goals,
  onChange,
}: {
  readonly supports: readonly Support[];
  readonly goals: readonly Goal[];
  readonly onChange: (supports: readonly Support[]) => void;
}) {
  const { text } = useWords(projectTexts);
  const kinds = useCodes('intervention-kinds');
  const replace = (index: number, support: Support) =>
    onChange(supports.map((each, at) => (at === index ? support : each)));
  const part = (support: Support, key: 'provider' | 'goalId', value: string): Support => {
    const { [key]: _, ...rest } = support;
    return value === '' ? rest : ({ ...rest, [key]: value } as Support);
  };
  return (
    <section className="mt-4" aria-label={text('project.supports')}>
      <h3 className="h6">{text('project.supports')}</h3>
      {supports.map((support, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a support has no name but its place
        <fieldset key={index}>
          <legend className="visually-hidden">{text('project.support', { number: index + 1 })}</legend>
          <div className="cartella-line-of-fields">
            <SelectBox
              label={text('project.support.kind')}
              empty={text('project.choose')}
              options={kinds.map(({ code, name }) => [code, name])}
              value={support.kind}
              onChange={({ target }) => replace(index, { ...support, kind: target.value })}
            />
            <TextBox
              label={text('project.support.provider')}
              value={support.provider ?? ''}
              onChange={({ target }) => replace(index, part(support, 'provider', target.value))}
            />
            <SelectBox
              label={text('project.support.goal')}
              empty={text('project.support.all')}
              options={goals.map((goal, at) => [goal.id, text('project.goal', { number: at + 1 })])}
              value={support.goalId ?? ''}
              onChange={({ target }) => replace(index, part(support, 'goalId', target.value))}
            />
            <button
              type="button"
              className="btn btn-link btn-sm"
              onClick={() => onChange(supports.filter((_, at) => at !== index))}
            >
              {text('project.support.remove', { number: index + 1 })}
            </button>
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        onClick={() => onChange([...supports, { kind: '' }])}
      >
        {text('project.support.add')}
      </button>
    </section>
  );
}
