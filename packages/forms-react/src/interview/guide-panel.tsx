import { useId } from 'react';
import { useWords } from '../language';
import { type GuideTopic, type InterviewDraft, nextTopic, topicStatus } from './interview';
import { interviewTexts } from './texts';

/** The one thing that may be asked next, with questions that help and the norm behind it; all the others a click away. */
export function GuidePanel({
  guide,
  draft,
  onTake,
  onSkip,
}: {
  readonly guide: readonly GuideTopic[];
  readonly draft: InterviewDraft;
  readonly onTake: (topic: string) => void;
  readonly onSkip: (topic: string) => void;
}) {
  const { text, label } = useWords(interviewTexts);
  const id = useId();
  const next = nextTopic(guide, draft);
  const touched = guide.filter((topic) => ['touched', 'known'].includes(topicStatus(topic, draft))).length;
  const take = (topic: GuideTopic, look: string) => (
    <button type="button" className={`btn ${look} btn-sm`} onClick={() => onTake(topic.id)}>
      {text('interview.guide.take', { topic: label(topic.label) })}
    </button>
  );
  return (
    <section className="cartella-panel" aria-labelledby={id}>
      <div className="cartella-item-head mb-1">
        <h4 className="h6 mb-0" id={id}>
          {text('interview.guide')}
        </h4>
        <span className="form-text">{text('interview.guide.progress', { touched, count: guide.length })}</span>
      </div>
      <div role="status">
        {next === undefined ? (
          <p className="mb-1">{text('interview.guide.over')}</p>
        ) : (
          <>
            <p className="fw-semibold mb-1">{text('interview.guide.next', { topic: label(next.label) })}</p>
            <ul className="mb-2">
              {next.questions.map((question) => (
                <li key={question.it}>{label(question)}</li>
              ))}
            </ul>
            {next.norm && (
              <p className="cartella-norm mb-2">
                {text('interview.guide.norm', {
                  norm: [next.norm.citation, next.norm.article].filter(Boolean).join(', '),
                })}
              </p>
            )}
          </>
        )}
      </div>
      {next && (
        <div className="cartella-row-actions">
          {take(next, 'btn-outline-primary')}
          <button
            type="button"
            className="btn btn-link btn-sm"
            aria-label={text('interview.guide.skip', { topic: label(next.label) })}
            onClick={() => onSkip(next.id)}
          >
            {text('interview.guide.skip.short')}
          </button>
        </div>
      )}
      <details className="cartella-past">
        <summary>{text('interview.guide.all')}</summary>
        <ul className="list-unstyled cartella-ties mb-0">
          {guide.map((topic) => (
            <li key={topic.id}>
              <span>
                <strong>{label(topic.label)}</strong>{' '}
                <span className="form-text">{text(`interview.topic.${topicStatus(topic, draft)}`)}</span>
              </span>
              {take(topic, 'btn-link')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
