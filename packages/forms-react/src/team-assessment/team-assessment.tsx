import { useId, useState } from 'react';
import { useWords } from '../language';
import type { AssessmentPart, TeamAssessmentProps } from './assessment';
import { JointSynthesis } from './joint-synthesis';
import { PartForm } from './part-form';
import { assessmentTexts } from './texts';
import { Written } from './written';

/**
 * An assessment that a team writes at the same time, each their own sections: who writes what, how far each is, who is writing now. What
 * others save appears while one writes and never touches what one is writing. The synthesis is approved by all, once all is there.
 */
export function TeamAssessment(props: TeamAssessmentProps) {
  const { title, me, members, parts, onTake, onRelease, onSavePart } = props;
  const { text, code, day } = useWords(assessmentTexts);
  const id = useId();
  const [open, setOpen] = useState<string | undefined>();
  const [said, setSaid] = useState('');
  const done = parts.filter(({ status }) => status === 'done').length;
  const nameOf = ({ dimension }: AssessmentPart) => code('need-dimensions', dimension);
  const memberOf = (memberId: string | undefined) => members.find((member) => member.id === memberId);
  const take = (part: AssessmentPart) => {
    setOpen(part.id);
    onTake?.(part.id);
  };
  const close = (part: AssessmentPart) => {
    setOpen(undefined);
    onRelease?.(part.id);
  };
  return (
    <section className="cartella-team cartella-form" aria-labelledby={id}>
      <h3 className="h5 mb-1" id={id}>
        {title}
      </h3>
      <p className="form-text">{text('team.progress', { done, count: parts.length })}</p>
      {parts.map((part) => {
        const member = memberOf(part.memberId);
        const locker = part.lockedBy === me ? undefined : memberOf(part.lockedBy);
        const isMine = part.memberId === me && onSavePart !== undefined;
        const verb = part.status === 'done' ? 'reopen' : 'write';
        return (
          <section key={part.id} className="cartella-item" aria-labelledby={`${id}-${part.id}`}>
            <div className="cartella-item-head mb-1">
              <h4 className="h6 mb-0" id={`${id}-${part.id}`}>
                {nameOf(part)}
              </h4>
              <span
                className={`cartella-state is-${part.status === 'done' ? 'accepted' : part.status === 'started' ? 'proposed' : 'todo'}`}
              >
                {text(`team.status.${part.status}`)}
              </span>
            </div>
            <p className="form-text mb-2">
              {member &&
                text('team.by', {
                  name: member.name,
                  profession: code('professions', member.profession).toLowerCase(),
                })}
              {part.memberId === me && ` (${text('team.mine')})`}
              {part.savedOn !== undefined && ` – ${text('team.saved', { date: day(part.savedOn) })}`}
            </p>
            {locker && (
              <p className="mb-2" role="status">
                <span aria-hidden="true">✎ </span>
                {text('team.locked', { name: locker.name })}
              </p>
            )}
            {open === part.id && onSavePart ? (
              <PartForm
                part={part}
                name={nameOf(part)}
                onCancel={() => close(part)}
                onSave={(content, status, version) => {
                  onSavePart(part.id, content, status, version);
                  close(part);
                  setSaid(text(`team.said.${status}`, { part: nameOf(part) }));
                }}
              />
            ) : (
              <>
                <Written content={part.content} />
                {isMine && locker === undefined && (
                  <button
                    type="button"
                    className={`btn ${verb === 'write' ? 'btn-outline-primary' : 'btn-link'} btn-sm`}
                    aria-label={text(`team.${verb}`, { part: nameOf(part) })}
                    onClick={() => take(part)}
                  >
                    {text(`team.${verb}.short`)}
                  </button>
                )}
              </>
            )}
          </section>
        );
      })}
      <JointSynthesis {...props} nameOf={nameOf} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
