import type { Issue } from '@cartella/core';
import { type CompiledSection, type FormMode, type FormStore, stepOfPlace, stepsOf } from '@cartella/forms';
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWording } from '../environment';
import { Field } from '../question';
import { ErrorSummary } from './error-summary';
import { PartList } from './part-list';
import { Review } from './review';
import { useSteps } from './use-steps';

/** What a form does when it is complete. */
export interface FormViewProps {
  readonly store: FormStore;
  /** Receives nothing: the values are in the store. Returns the problems found elsewhere, all shown at their questions. */
  readonly onSubmit: () => Promise<readonly Issue[]>;
  /** How much is on the screen at a time; pages, as the form says, when not told. */
  readonly mode?: FormMode;
  /** Words of the button that records. */
  readonly submitLabel?: string;
  /** What stands beside the buttons: the state of the draft, for one. */
  readonly footer?: ReactNode;
}

/** A form on the screen: step by step, quiet while typing, all problems at once when asked. */
export function FormView({ store, onSubmit, mode = 'pages', submitLabel, footer }: FormViewProps) {
  const { label, text } = useWording();
  const [at, setAt] = useState<string>();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const writing = useRef<HTMLElement>(null);
  const steps = useSteps(store, mode);
  useEffect(() => {
    if (busy || document.activeElement !== document.body) return;
    writing.current?.focus();
    writing.current = null;
  }, [busy]);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === at),
  );
  const step = steps[index];
  if (step === undefined) return null;
  const last = index === steps.length - 1;

  const go = (id: string | undefined) => {
    setIssues([]);
    setAt(id);
    window.scrollTo({ top: 0 });
  };
  const goToPlace = (place: string) => {
    const owner = stepOfPlace(steps, place);
    if (owner !== undefined) setAt(owner.id);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setFailed(false);
    const found = store.check(last ? undefined : step.places);
    const blocking = found.filter((issue) => issue.severity !== 'warning');
    if (blocking.length > 0) return show(blocking);
    // What was typed last may have opened a step that is not drawn yet.
    if (!last) return go(after(stepsOf(store, mode), step.id));
    const { activeElement } = document;
    // A browser takes letters for what is inert until it draws again.
    if (activeElement instanceof HTMLElement && fields.current?.contains(activeElement)) {
      writing.current = activeElement;
      activeElement.blur();
    }
    setBusy(true);
    try {
      const refused = await onSubmit();
      store.showIssues(refused);
      show(refused);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  const show = (found: readonly Issue[]) => {
    if (found[0] !== undefined) goToPlace(found[0].path.join('.'));
    setIssues([...found]);
  };

  return (
    <form noValidate onSubmit={submit} className={`cartella-form is-${mode}`}>
      {mode === 'operator' && <PartList store={store} issues={issues} />}
      <div className="cartella-screen">
        {/* What is typed while it is being sent would be recorded by nobody. */}
        <div ref={fields} inert={busy}>
          {steps.length > 1 && (
            <p className="cartella-page" aria-live="polite">
              {text('ui.page', { page: index + 1, pages: steps.length })} – {label(step.label)}
            </p>
          )}
          <ErrorSummary store={store} issues={issues} onGo={goToPlace} />
          {step.review ? (
            <Review store={store} onChange={goToPlace} />
          ) : (
            step.sections.map(({ section }) => (
              <Section
                key={section.id}
                store={store}
                section={section}
                places={mode === 'citizen' ? step.places : section.fields.map(({ path }) => path)}
              />
            ))
          )}
        </div>
        {failed && (
          <p className="callout danger" role="alert">
            {text('ui.not-sent')}
          </p>
        )}
        <div className="cartella-actions">
          {index > 0 && (
            <button type="button" className="btn btn-outline-primary" onClick={() => go(steps[index - 1]?.id)}>
              {text('ui.back')}
            </button>
          )}
          <button type="submit" className="btn btn-primary" aria-disabled={busy}>
            {last ? (submitLabel ?? text('ui.record')) : text('ui.next')}
          </button>
          {footer}
        </div>
      </div>
    </form>
  );
}

function after(steps: ReturnType<typeof stepsOf>, id: string): string | undefined {
  return steps[steps.findIndex((step) => step.id === id) + 1]?.id;
}

interface SectionProps {
  readonly store: FormStore;
  readonly section: CompiledSection;
  readonly places: readonly string[];
}

function Section({ store, section, places }: SectionProps) {
  const { label } = useWording();
  const isShown = () => store.isShown(section);
  const shown = useSyncExternalStore(store.onChange, isShown, isShown);
  if (!shown) return null;
  return (
    <section className="cartella-section" aria-labelledby={`section-${section.id}`}>
      <h2 className="h5" id={`section-${section.id}`} tabIndex={-1}>
        {label(section.label)}
      </h2>
      {section.help !== undefined && <p className="text-secondary">{label(section.help)}</p>}
      <div className="cartella-fields">
        {places.map((place) => (
          <Field key={place} store={store} place={place} />
        ))}
      </div>
    </section>
  );
}
