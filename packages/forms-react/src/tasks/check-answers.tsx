import { useWords } from '../language';
import { tasksTexts } from './texts';

/** An answer as it is read again before it is recorded. */
export interface CheckedAnswer {
  readonly label: string;
  /** Absent where nothing was answered. */
  readonly value?: string;
  /** Where it is changed; the page comes back here. */
  readonly href?: string;
}

/** All answers by group before they are recorded, each with the way to change it. */
export function CheckAnswers({
  groups,
}: {
  readonly groups: readonly { readonly title: string; readonly answers: readonly CheckedAnswer[] }[];
}) {
  const { text } = useWords(tasksTexts);
  return (
    <div className="cartella-check cartella-form">
      {groups.map(({ title, answers }) => (
        <section key={title}>
          <h3 className="h5">{title}</h3>
          <dl>
            {answers.map(({ label, value, href }) => (
              <div key={label} className="cartella-value">
                <dt>{label}</dt>
                <dd>
                  {value ?? <span className="cartella-masked">{text('check.none')}</span>}
                  {href !== undefined && (
                    <a href={href} aria-label={text('check.change', { label })}>
                      {text('check.change.short')}
                    </a>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
