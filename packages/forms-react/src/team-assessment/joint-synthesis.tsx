import { useId, useState } from 'react';
import { TextArea } from '../control';
import { useWords } from '../language';
import { listFormat } from '../language/formats';
import { type AssessmentPart, assessmentGaps, hasSigned, type TeamAssessmentProps } from './assessment';
import { assessmentTexts } from './texts';

/** What the team says together, who has approved it, and what is missing before one can. */
export function JointSynthesis({
  me,
  coordinatorId,
  members,
  parts,
  synthesis,
  signOffs,
  nameOf,
  onSynthesis,
  onSign,
}: TeamAssessmentProps & { readonly nameOf: (part: AssessmentPart) => string }) {
  const { text, day, locale } = useWords(assessmentTexts);
  const id = useId();
  const [written, setWritten] = useState<string | undefined>();
  const gaps = assessmentGaps(parts, members, synthesis, signOffs);
  const coordinator = members.find((member) => member.id === coordinatorId);
  const isWriter = me === coordinatorId && onSynthesis !== undefined;
  const isOpen = gaps.parts.length > 0 || gaps.isSynthesisMissing;
  const isIn = members.some((member) => member.id === me) && !hasSigned(me, signOffs, synthesis);
  return (
    <section className="mt-4" aria-labelledby={id}>
      <h4 className="h6" id={id}>
        {text('team.synthesis')}
      </h4>
      {isWriter ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (written === undefined || written.trim() === synthesis.text) return;
            onSynthesis(written.trim(), synthesis.version);
            setWritten(undefined);
          }}
        >
          <TextArea
            label={text('team.synthesis.text')}
            hint={signOffs.length > 0 ? text('team.synthesis.again') : undefined}
            value={written ?? synthesis.text}
            spellCheck
            onChange={({ target }) => setWritten(target.value)}
          />
          <button type="submit" className="btn btn-outline-primary btn-sm mt-2">
            {text('team.synthesis.save')}
          </button>
        </form>
      ) : (
        <>
          <p className="form-text">{text('team.synthesis.by', { name: coordinator?.name ?? '' })}</p>
          {synthesis.text === '' ? <p>{text('team.synthesis.none')}</p> : <p>{synthesis.text}</p>}
        </>
      )}
      <h4 className="h6 mt-4">{text('team.signatures')}</h4>
      <ul className="list-unstyled cartella-ties cartella-signatures">
        {members.map((member) => {
          const signOff = signOffs.findLast((each) => each.memberId === member.id);
          const isSigned = hasSigned(member.id, signOffs, synthesis);
          return (
            <li key={member.id} className={isSigned ? 'is-signed' : undefined}>
              <span>
                <span aria-hidden="true">{isSigned ? '✓ ' : '○ '}</span>
                <strong>{member.name}</strong>
                {': '}
                {isSigned && signOff
                  ? text('team.signed', { date: day(signOff.on) })
                  : text(signOff === undefined ? 'team.unsigned' : 'team.signed-before')}
              </span>
            </li>
          );
        })}
      </ul>
      <div role="status">
        {gaps.parts.length > 0 && (
          <p>
            {text('team.wait.parts', {
              count: gaps.parts.length,
              list: listFormat(locale).format(gaps.parts.map(nameOf)),
            })}
          </p>
        )}
        {gaps.isSynthesisMissing && <p>{text('team.wait.synthesis')}</p>}
        {!isOpen && gaps.members.length === 0 && <p>✓ {text('team.complete')}</p>}
      </div>
      {onSign && !isOpen && isIn && (
        <button type="button" className="btn btn-primary btn-sm" onClick={() => onSign(synthesis.version)}>
          {text('team.sign')}
        </button>
      )}
    </section>
  );
}
