import { nameOf } from './composition';

interface ProfileDocumentsProps {
  readonly documents: readonly string[];
  readonly onWrite: (documents: readonly string[]) => void;
  readonly onCheck: () => void;
}

/** The layers of the ente as documents, to be written and checked. */
export function ProfileDocuments({ documents, onWrite, onCheck }: ProfileDocumentsProps) {
  const shown = documents.length === 0 ? [''] : documents;
  return (
    <section aria-labelledby="documento" className="mb-4">
      <h2 className="h4" id="documento">
        Il livello del comune
      </h2>
      {shown.map((text, index) => (
        <div key={nameOf(index)} className="mb-3">
          <label className="form-label" htmlFor={nameOf(index)}>
            Documento{shown.length > 1 && ` ${index + 1}`}, in YAML o JSON
          </label>
          <textarea
            id={nameOf(index)}
            className="form-control font-monospace"
            rows={18}
            spellCheck={false}
            value={text}
            onChange={(event) => onWrite(shown.map((other, at) => (at === index ? event.target.value : other)))}
          />
        </div>
      ))}
      <button type="button" className="btn btn-primary" onClick={onCheck}>
        Controlla
      </button>
    </section>
  );
}
