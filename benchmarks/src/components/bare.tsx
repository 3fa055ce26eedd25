import { type Question, sections } from './first-contact';
import { answers, diary, events, rows, tasks } from './invented';

const words = ['accesso', 'valutazione', 'progetto', 'erogazione', 'conclusione'];
const list = (items: readonly string[]) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

function Input({ label, type, options }: Question) {
  if (type === 'long-text') return <textarea id={label} />;
  if (options === undefined) return <input id={label} type={type === 'boolean' ? 'checkbox' : 'text'} />;
  return (
    <select id={label}>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}

/** The same data in bare inputs, lists and a table: nothing can be quicker. */
export function BarePage() {
  return (
    <>
      {list(words)}
      {list(words.map((word) => `fai ${word}`))}
      {list(words.map((word) => `entro ${word}`))}
      {list(tasks.map(({ label }) => label))}
      {sections.flatMap(({ questions }) =>
        questions.map((question) => (
          <p key={question.label}>
            <label htmlFor={question.label}>{question.label}</label> <Input {...question} />
          </p>
        )),
      )}
      {list(answers.map(({ label, value }) => `${label}: ${value}`))}
      <label>
        Cerca <input name="search" />
      </label>
      <table>
        <tbody>
          {rows.map(({ id, name, kind, since, amount }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{kind}</td>
              <td>{since}</td>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list(diary.map(({ by, entry }) => `${entry.data.date} ${by}`))}
      {list(events.map(({ id, date, title, by }) => `${id} ${date} ${title} ${by}`))}
    </>
  );
}
