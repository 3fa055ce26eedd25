import { type FormEvent, useState } from 'react';
import { SelectBox, TextArea } from '../control';
import { useWords } from '../language';
import type { AssessmentPart, PartContent } from './assessment';
import { assessmentTexts } from './texts';
import { Written } from './written';

const levels = ['none', 'low', 'moderate', 'serious', 'not-assessed'] as const;

/** A part while its member writes it; what arrives meanwhile is shown beside and touches nothing. */
export function PartForm({
  part,
  name,
  onSave,
  onCancel,
}: {
  readonly part: AssessmentPart;
  readonly name: string;
  readonly onSave: (content: PartContent, status: 'started' | 'done', version: number) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(assessmentTexts);
  const [content, setContent] = useState(part.content);
  const [base] = useState(part.version);
  const [isTried, setTried] = useState(false);
  const set = (key: keyof PartContent, value: string) => {
    const { [key]: _, ...rest } = content;
    setContent(value === '' ? rest : { ...rest, [key]: value });
  };
  const finish = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (content.level !== undefined) onSave(content, 'done', base);
  };
  return (
    <form onSubmit={finish} noValidate aria-label={text('team.write', { part: name })}>
      {part.version !== base && (
        <div className="cartella-panel" role="alert">
          <p className="mb-1">{text('team.moved')}</p>
          <details>
            <summary>{text('team.moved.other')}</summary>
            <Written content={part.content} />
          </details>
        </div>
      )}
      <div className="cartella-fields">
        <SelectBox
          required
          autoFocus
          label={text('team.level')}
          empty={text('team.choose')}
          options={levels.map((level) => [level, text(`team.level.${level}`)])}
          value={content.level ?? ''}
          problem={isTried && content.level === undefined ? text('team.finish.level') : undefined}
          onChange={({ target }) => set('level', target.value)}
        />
        {(['needs', 'resources', 'aspirations'] as const).map((key) => (
          <TextArea
            key={key}
            label={text(`team.${key}`)}
            value={content[key] ?? ''}
            spellCheck
            onChange={({ target }) => set(key, target.value)}
          />
        ))}
      </div>
      <div className="cartella-actions mt-3">
        <button type="submit" className="btn btn-primary btn-sm">
          {text('team.finish')}
        </button>
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          onClick={() => onSave(content, 'started', base)}
        >
          {text('team.save')}
        </button>
        <button type="button" className="btn btn-link btn-sm" onClick={onCancel}>
          {text('team.cancel')}
        </button>
      </div>
    </form>
  );
}
