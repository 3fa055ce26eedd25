import { answerText, type DrawnQuestion, type FieldState, type FormStore, flatten, outlineOf } from '@cartella/forms';
import { Fragment } from 'react';
import { useFormEnvironment, useWording } from '../environment';
import { CodeName } from '../widgets';

/** All answers before they are recorded, each with a way back to its question. */
export function Review({ store, onChange }: { readonly store: FormStore; readonly onChange: (place: string) => void }) {
  const { label, text } = useWording();
  const sections = outlineOf(store).flatMap((page) => page.sections);
  return (
    <>
      {sections.map(({ section, questions }) => (
        <section key={section.id} className="cartella-section" aria-labelledby={`section-${section.id}`}>
          <h2 className="h5" id={`section-${section.id}`}>
            {label(section.label)}
          </h2>
          <dl className="cartella-review">
            {questions.map((question) => (
              <div key={question.state.place}>
                <dt>{label(question.state.field.label)}</dt>
                <Answers question={question} today={store.today} />
                {!question.state.field.readOnly && !question.state.masked && (
                  <dd>
                    <button type="button" className="btn btn-link p-0" onClick={() => onChange(question.state.place)}>
                      {text('ui.change')}
                      <span className="visually-hidden"> {label(question.state.field.label)}</span>
                    </button>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Answers({ question, today }: { readonly question: DrawnQuestion } & Pick<FormStore, 'today'>) {
  const { text } = useWording();
  if (question.state.field.type !== 'group')
    return (
      <dd>
        <Answer state={question.state} today={today} />
      </dd>
    );
  if (question.items.length === 0) return <dd>{text('ui.not-answered')}</dd>;
  return question.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity before they are recorded
    <dd key={index}>
      {flatten(item)
        .filter(({ value }) => value !== undefined)
        .map((state, at) => (
          <Fragment key={state.place}>
            {at > 0 && ', '}
            <Answer state={state} today={today} />
          </Fragment>
        ))}
    </dd>
  ));
}

// Codes of lists that are not in the page are looked up; everything else is said as on every surface.
function Answer({ state, today }: { readonly state: FieldState } & Pick<FormStore, 'today'>) {
  const environment = useFormEnvironment();
  const { text } = useWording();
  const { vocabulary } = state.field;
  const codes = [state.value].flat().filter((code) => typeof code === 'string');
  if (vocabulary !== undefined && codes.length > 0)
    return codes.map((code, at) => (
      <Fragment key={code}>
        {at > 0 && '; '}
        <CodeName vocabulary={vocabulary} code={code} />
      </Fragment>
    ));
  const { locale, catalogues, vocabularies } = environment;
  return answerText(state, { locale, catalogues, vocabularies, today }) ?? text('ui.not-answered');
}
