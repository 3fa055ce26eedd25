import {
  carryDraft,
  type DraftConflict,
  draftOf,
  type FormDraft,
  type FormStore,
  mergeDrafts,
  readAt,
  takeFrom,
} from '@cartella/forms';
import { useEffect, useRef, useState } from 'react';
import { useFormEnvironment, useWording } from '../environment';
import { clockFormat } from '../language/formats';

/** How the draft stands. */
export type AutosaveState =
  | { readonly kind: 'idle' | 'saving' | 'failed' }
  | { readonly kind: 'saved'; readonly at: Date }
  | DraftInConflict;

/** Two windows answered some questions differently: what each has is shown until somebody decides, and is in the draft meanwhile. */
export interface DraftInConflict {
  readonly kind: 'conflict';
  readonly conflicts: readonly DraftConflict[];
  /** Settles each conflict with what stays, by place. */
  readonly decide: (choices: Readonly<Record<string, 'mine' | 'theirs'>>) => void;
}

/**
 * What came of saving a draft: kept or not, or refused because another window or device saved one since. Where the server does not look, windows of
 * one browser still tell each other, see {@link AutosaveOptions}.
 */
export type SaveAnswer = boolean | { readonly theirs: FormDraft };

/** How windows find each other. */
export interface AutosaveOptions {
  /** Name of the draft: windows of this browser that write the same one tell each other what they saved. */
  readonly channel?: string;
}

const pause = 800;
const pauseAfterFailure = 5000;

/**
 * Saves a form while it is being typed: soon after a pause, again after a failure, and at once when the page is left. What another window
 * saved meanwhile is joined question by question.
 */
export function useAutosave(
  store: FormStore,
  save: (draft: FormDraft) => Promise<SaveAnswer>,
  { channel }: AutosaveOptions = {},
): AutosaveState {
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const saveRef = useRef(save);
  saveRef.current = save;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pending = false;
    let running = false;
    let joining = false;
    let isOver = false;
    // What this window and the others last had in common.
    let base = draftOf(store);
    let undecided: readonly DraftConflict[] = [];
    const windows = channel === undefined ? undefined : new BroadcastChannel(`cartella-draft:${channel}`);

    const later = (delay: number) => {
      pending = true;
      clearTimeout(timer);
      timer = setTimeout(flush, delay);
    };
    const join = (saved: FormDraft) => {
      // Another device may have the form of yesterday, or of tomorrow.
      const carried = carryDraft(saved, store.form);
      if (!carried.ok) return;
      const theirs = carried.value.draft;
      const { draft, conflicts } = mergeDrafts(store.form, base, draftOf(store), theirs);
      base = theirs;
      joining = true;
      store.restore(draft);
      joining = false;
      const wasUndecided = undecided.length > 0;
      // What was to be decided still is, unless it came to be the same or is told anew.
      undecided = [
        ...undecided.filter(
          ({ place }) => isDifferent(place, draft, theirs) && !conflicts.some((each) => isOfOne(place, each.place)),
        ),
        ...conflicts,
      ];
      const decide: DraftInConflict['decide'] = (choices) => {
        const taken = undecided.filter(({ place }) => choices[place] === 'theirs').map(({ place }) => place);
        undecided = [];
        store.restore(taken.reduce((all, place) => takeFrom(all, theirs, place), draftOf(store)));
        setState({ kind: 'idle' });
      };
      if (undecided.length > 0) setState({ kind: 'conflict', conflicts: undecided, decide });
      else if (wasUndecided) setState({ kind: 'idle' });
    };
    const flush = async () => {
      clearTimeout(timer);
      if (!pending || running) return;
      pending = false;
      running = true;
      const draft = draftOf(store);
      setState((now) => (now.kind === 'conflict' ? now : { kind: 'saving' }));
      const answer = await saveRef.current(draft).catch(() => false);
      running = false;
      if (typeof answer === 'object') {
        join(answer.theirs);
        return later(pause);
      }
      if (answer) {
        base = draft;
        // What is saved on leaving is told to nobody: the channel is closed by then.
        if (!isOver) windows?.postMessage(draft);
        setState((now) => (now.kind === 'conflict' ? now : { kind: 'saved', at: new Date() }));
        // Whoever has left the page may not be there after a pause.
        if (pending) later(isOver || document.visibilityState === 'hidden' ? 0 : pause);
      } else {
        setState((now) => (now.kind === 'conflict' ? now : { kind: 'failed' }));
        later(pauseAfterFailure);
      }
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    windows?.addEventListener('message', ({ data }) => join(data as FormDraft));
    const stop = store.onChange(() => {
      if (!joining) later(pause);
    });
    document.addEventListener('visibilitychange', onHide);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onHide);
      isOver = true;
      void flush();
      windows?.close();
    };
  }, [store, channel]);
  return state;
}

function isDifferent(place: string, one: FormDraft, other: FormDraft): boolean {
  const written = ({ values, texts }: FormDraft) => JSON.stringify([readAt(values, place), texts[place]]);
  return written(one) !== written(other);
}

// The same question, or a list and something in it.
function isOfOne(place: string, other: string): boolean {
  return `${place}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${place}.`);
}

/** Says how the draft stands, without interrupting. */
export function AutosaveStatus({ state }: { readonly state: AutosaveState }) {
  const { locale } = useFormEnvironment();
  const { text } = useWording();
  const wrong = state.kind === 'failed' || state.kind === 'conflict';
  return (
    <p className={`cartella-draft${wrong ? ' text-danger' : ''}`} role="status">
      {sentence()}
    </p>
  );

  function sentence(): string {
    switch (state.kind) {
      case 'idle':
        return text('ui.draft.none');
      case 'saved':
        return text('ui.draft.saved', {
          time: clockFormat(locale).format(state.at),
        });
      case 'conflict':
        return text('ui.draft.conflict', { count: state.conflicts.length });
      default:
        return text(`ui.draft.${state.kind}`);
    }
  }
}
