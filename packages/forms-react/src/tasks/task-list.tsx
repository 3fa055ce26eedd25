import { useId } from 'react';
import { useWords } from '../language';
import { tasksTexts } from './texts';

/** A part of a longer work. */
export interface Task {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly status: 'done' | 'started' | 'todo' | 'blocked' | 'problem';
  /** What is missing, or why it cannot begin. */
  readonly note?: string;
}

/** The parts of a longer work in any order, each with how it stands; what is done can be opened again. */
export function TaskList({
  groups,
}: {
  readonly groups: readonly { readonly title: string; readonly tasks: readonly Task[] }[];
}) {
  const { text } = useWords(tasksTexts);
  const id = useId();
  const all = groups.flatMap(({ tasks }) => tasks);
  const done = all.filter(({ status }) => status === 'done').length;
  return (
    <section className="cartella-tasks cartella-form">
      <p>{text('tasks.done', { done, count: all.length })}</p>
      {groups.map(({ title, tasks }) => (
        <section key={title}>
          <h3 className="h5">{title}</h3>
          <ul className="cartella-ties list-unstyled">
            {tasks.map(({ id: task, label, href, status, note }) => {
              const name =
                status === 'blocked' ? (
                  label
                ) : (
                  <a href={href} aria-describedby={`${id}-${task}`}>
                    {label}
                  </a>
                );
              return (
                <li key={task}>
                  {note === undefined ? (
                    name
                  ) : (
                    <span>
                      {name}
                      <span className="d-block form-text">{note}</span>
                    </span>
                  )}
                  <span
                    id={`${id}-${task}`}
                    className={`cartella-state is-${status === 'done' ? 'accepted' : status === 'problem' ? 'rejected' : status}`}
                  >
                    {text(`tasks.status.${status}`)}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
