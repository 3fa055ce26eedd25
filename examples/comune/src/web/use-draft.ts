import { carryDraft, type FormDraft, type LostAnswer } from '@cartella/forms';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './api';
import { joinForms } from './join-forms';
import type { Beginning } from './writing/rebase';

/** A draft as the operator left it, under the form of today, with the key that makes its sending happen once. */
export interface KeptDraft extends FormDraft {
  readonly key: string;
  /** What it began from; those left by older releases do not say. */
  readonly began?: Beginning;
  /** Its version on the server. */
  readonly seen: number;
  /** Answers to questions that the form no longer asks. */
  readonly lost: readonly LostAnswer[];
}

/** A draft as the server keeps it. */
export type StoredDraft = FormDraft & Pick<KeptDraft, 'key' | 'began'>;

/** Loads the forms of a step as one, and the draft that the operator may have left of it. */
export function useFormAndDraft(forms: readonly string[], draftKey: string) {
  const form = useQuery({
    queryKey: ['form', ...forms],
    queryFn: async () => joinForms(await Promise.all(forms.map((id) => answerOf(api.form(id))))) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const draft = useQuery({
    queryKey: ['draft', draftKey],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await api.draft(draftKey);
      return answer.ok ? { ...(answer.value.body as StoredDraft), seen: answer.value.version } : null;
    },
  });
  const carried = form.data && draft.data ? carryDraft(draft.data, form.data) : undefined;
  const kept: KeptDraft | undefined =
    carried?.ok && draft.data ? { ...draft.data, ...carried.value.draft, lost: carried.value.lost } : undefined;
  return { form: form.data ?? undefined, ready: form.data !== undefined && !draft.isPending, draft: kept };
}
