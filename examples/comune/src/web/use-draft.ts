import type { FormValues } from '@cartella/forms';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './api';

interface DraftBody {
  readonly form: { readonly id: string; readonly version: string };
  readonly key: string;
  readonly values: FormValues;
  readonly texts: Readonly<Record<string, string>>;
}

/** Loads a form and the draft that the operator may have left of it. */
export function useFormAndDraft(formId: string, draftKey: string) {
  const form = useQuery({
    queryKey: ['form', formId],
    queryFn: () => answerOf(api.form(formId)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const draft = useQuery({
    queryKey: ['draft', draftKey],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await api.draft(draftKey);
      return answer.ok ? (answer.value.body as DraftBody) : null;
    },
  });
  const usable = draft.data?.form.id === formId ? draft.data : undefined;
  return { form: form.data, ready: form.data !== undefined && !draft.isPending, draft: usable };
}
