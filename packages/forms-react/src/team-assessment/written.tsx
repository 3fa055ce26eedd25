import { useWords } from '../language';
import type { PartContent } from './assessment';
import { assessmentTexts } from './texts';

/** What is written of a dimension, as others read it. */
export function Written({ content }: { readonly content: PartContent }) {
  const { text } = useWords(assessmentTexts);
  const { level, needs, resources, aspirations } = content;
  const lines = [
    ['level', level && text(`team.level.${level}`)],
    ['needs', needs],
    ['resources', resources],
    ['aspirations', aspirations],
  ] as const;
  const written = lines.filter(([, value]) => value !== undefined && value !== '');
  if (written.length === 0) return <p className="form-text mb-2">{text('team.empty')}</p>;
  return (
    <dl className="mb-2">
      {written.map(([key, value]) => (
        <div key={key} className="cartella-value">
          <dt>{text(`team.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
