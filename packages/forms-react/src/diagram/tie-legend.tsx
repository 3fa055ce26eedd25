import { useWords } from '../language';
import { diagramTexts } from './texts';
import { TieLine, type TieQuality } from './tie-line';

/** The signs of the qualities that a drawing uses, each with its word. */
export function TieLegend({ qualities }: { readonly qualities: readonly TieQuality[] }) {
  const { text } = useWords(diagramTexts);
  if (qualities.length === 0) return null;
  return (
    <div className="cartella-legend">
      <h3 className="h6">{text('diagram.legend')}</h3>
      <ul className="list-unstyled">
        {qualities.map((quality) => (
          <li key={quality}>
            <svg viewBox="0 0 72 20" width="72" height="20" aria-hidden="true">
              <TieLine from={[4, 10]} to={[68, 10]} quality={quality} />
            </svg>
            {text(`diagram.quality.${quality}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
