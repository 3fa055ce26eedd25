import type { Issue } from '@cartella/core';
import type { CompiledPage, CompiledSection, FormStore } from '@cartella/forms';
import { type ReactNode, type SubmitEvent, useState, useSyncExternalStore } from 'react';
import { useWording } from '../environment';
import { Field } from '../field';
import { ErrorSummary } from './error-summary';

/** What a form does when it is complete. */
export interface FormViewProps {
  readonly store: FormStore;
  /** Receives nothing: the values are in the store. Returns the problems found elsewhere, all shown at their questions. */
  readonly onSubmit: () => Promise<readonly Issue[]>;
  /** Words of the button that records. */
  readonly submitLabel?: string;
  /** What stands beside the buttons: the state of the draft, for one. */
  readonly footer?: ReactNode;
}

/** A form on the screen: page by page, quiet while typing, all problems at once when asked. */
export function FormView({ store, onSubmit, submitLabel, footer }: FormViewProps) {
  const { label, text } = useWording();
  const [at, setAt] = useState(0);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const pages = usePages(store);
  const page = pages[Math.min(at, pages.length - 1)];
  if (page === undefined) return null;
  const last = page === pages.at(-1);

  const go = (to: number) => {
    setIssues([]);
    setAt(to);
    window.scrollTo({ top: 0 });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const here = placesOf(page);
    const found = store.check(last ? undefined : here);
    const blocking = found.filter((issue) => issue.severity !== 'warning');
    if (blocking.length > 0) return show(blocking);
    if (!last) return go(at + 1);
    setBusy(true);
    const refused = await onSubmit().finally(() => setBusy(false));
    store.showIssues(refused);
    show(refused);
  };
  const show = (found: readonly Issue[]) => {
    const first = found[0];
    const owner =
      first &&
      pages.findIndex((each) => placesOf(each).some((place) => `${first.path.join('.')}.`.startsWith(`${place}.`)));
    if (owner !== undefined && owner >= 0) setAt(owner);
    setIssues([...found]);
  };

  return (
    <form noValidate onSubmit={submit} className="cartella-form">
      {pages.length > 1 && (
        <p className="cartella-page" aria-live="polite">
          {text('ui.page', { page: pages.indexOf(page) + 1, pages: pages.length })} – {label(page.label)}
        </p>
      )}
      <ErrorSummary store={store} issues={issues} />
      {page.sections.map((section) => (
        <Section key={section.id} store={store} section={section} />
      ))}
      <div className="cartella-actions">
        {at > 0 && (
          <button type="button" className="btn btn-outline-primary" onClick={() => go(at - 1)}>
            {text('ui.back')}
          </button>
        )}
        <button type="submit" className="btn btn-primary" aria-disabled={busy}>
          {last ? (submitLabel ?? text('ui.record')) : text('ui.next')}
        </button>
        {footer}
      </div>
    </form>
  );
}

/** The pages that are shown now; an answer may open or close one. */
function usePages(store: FormStore): readonly CompiledPage[] {
  const shown = () => store.form.pages.filter((page) => store.isShown(page));
  const ids = () =>
    shown()
      .map(({ id }) => id)
      .join(' ');
  useSyncExternalStore(store.onChange, ids, ids);
  return shown();
}

function placesOf(page: CompiledPage): string[] {
  return page.sections.flatMap((section) => section.fields.map((field) => field.path));
}

function Section({ store, section }: { readonly store: FormStore; readonly section: CompiledSection }) {
  const { label } = useWording();
  const shown = useSyncExternalStore(
    store.onChange,
    () => store.isShown(section),
    () => store.isShown(section),
  );
  if (!shown) return null;
  return (
    <section className="cartella-section" aria-labelledby={`section-${section.id}`}>
      <h2 className="h5" id={`section-${section.id}`}>
        {label(section.label)}
      </h2>
      {section.help !== undefined && <p className="text-secondary">{label(section.help)}</p>}
      <div className="cartella-fields">
        {section.fields.map((field) => (
          <Field key={field.path} store={store} place={field.path} />
        ))}
      </div>
    </section>
  );
}
