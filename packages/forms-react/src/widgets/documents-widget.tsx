import { attachable } from '@cartella/core';
import { type DocumentFacts, documentIds, documentName, mostMegabytes } from '@cartella/forms';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useFormEnvironment, useWording } from '../environment';
import { describedBy, FieldGroup, type WidgetProps } from '../field';
import { AbsenceChoice } from './absence-choice';
import { type Upload, uploadsAt } from './uploads';

/** One document, or several: what is attached, what is on its way, and a button to pick more. */
export function DocumentsWidget({ store, state, id }: WidgetProps) {
  const { text } = useWording();
  const { documents: keeper } = useFormEnvironment();
  const { place, field, value, required, issues } = state;
  const uploads = useMemo(() => uploadsAt(store, place), [store, place]);
  const onTheirWay = useSyncExternalStore(uploads.subscribe, uploads.list, uploads.list);
  const kept = documentIds(value);
  const several = field.type === 'documents';
  const open = !field.readOnly && keeper !== undefined && (several || kept.length + onTheirWay.length === 0);
  const megabytes = keeper?.megabytes ?? mostMegabytes;
  const leave = (gone: string) => {
    const left = kept.filter((each) => each !== gone);
    store.set(place, several && left.length > 0 ? left : undefined);
    store.leave(place);
    requestAnimationFrame(() => document.getElementById(`${id}-file`)?.focus());
  };
  return (
    <FieldGroup id={id} state={state}>
      <ul className="list-unstyled cartella-documents">
        {kept.map((each) => (
          <KeptDocument key={each} id={each} {...(!field.readOnly && { onLeave: () => leave(each) })} />
        ))}
        {onTheirWay.map((upload) => (
          <UploadItem
            key={`${upload.file.name} ${upload.file.lastModified} ${upload.file.size}`}
            upload={upload}
            onAgain={() => keeper && void uploads.send(upload.file, keeper)}
            onLeave={() => uploads.remove(upload.file)}
          />
        ))}
      </ul>
      {open && (
        <>
          <label className="form-text" htmlFor={`${id}-file`}>
            {text('ui.document.add', { megabytes })}
          </label>
          <input
            id={`${id}-file`}
            className={`form-control${issues.length > 0 ? ' is-invalid' : ''}`}
            type="file"
            accept={attachable}
            multiple={several}
            required={required && kept.length === 0}
            aria-invalid={issues.length > 0}
            aria-describedby={describedBy(id, state)}
            onChange={({ target }) => {
              for (const file of [...(target.files ?? [])]) void uploads.send(file, keeper);
              // The same file may be picked again.
              target.value = '';
            }}
          />
        </>
      )}
      <AbsenceChoice store={store} state={state} id={id} />
    </FieldGroup>
  );
}

function KeptDocument({ id, onLeave }: { readonly id: string; readonly onLeave?: () => void }) {
  const environment = useFormEnvironment();
  const { text } = useWording();
  const [facts, setFacts] = useState<DocumentFacts>();
  const { documents } = environment;
  useEffect(() => {
    let current = true;
    documents?.facts(id).then(
      (found) => current && setFacts(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [documents, id]);
  const { locale, catalogues } = environment;
  const title = documentName(id, { locale, catalogues, documents: () => facts });
  return (
    <li className="cartella-kept">
      {title}{' '}
      {onLeave && (
        <button type="button" className="btn btn-xs btn-outline-danger" onClick={onLeave}>
          {text('ui.document.leave', { title: facts?.title ?? title })}
        </button>
      )}
    </li>
  );
}

interface UploadItemProps {
  readonly upload: Upload;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

function UploadItem({ upload: { file, state, share, issues }, onAgain, onLeave }: UploadItemProps) {
  const { text, message } = useWording();
  const title = file.name;
  return (
    <li className="cartella-kept">
      {state === 'sending' && (
        <>
          <progress max={1} value={share} aria-label={title} />{' '}
          <span>{text('ui.document.sending', { title, percent: Math.round(share * 100) })}</span>{' '}
        </>
      )}
      {state === 'lost' && (
        <span className="cartella-refused text-danger" role="alert">
          {text('ui.document.lost', { title })}
        </span>
      )}
      {state === 'refused' && (
        <span className="cartella-refused text-danger" role="alert">
          {title}: {issues.map(message).join(' ')}
        </span>
      )}{' '}
      {state === 'lost' && (
        <button type="button" className="btn btn-xs btn-outline-primary" onClick={onAgain}>
          {text('ui.document.again', { title })}
        </button>
      )}{' '}
      <button type="button" className="btn btn-xs btn-outline-danger" onClick={onLeave}>
        {text('ui.document.leave', { title })}
      </button>
    </li>
  );
}
