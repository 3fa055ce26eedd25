import type { Answer } from '@cartella/server/client';
import { createClient } from '@cartella/server/client';
import { QueryClient } from '@tanstack/react-query';

/** Tells the application that the session is over, wherever it was found out. */
export const sessionLost = new EventTarget();

/** The API of this installation. */
export const api = createClient({ onSessionLost: () => sessionLost.dispatchEvent(new Event('lost')) });

export const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } });

/** Takes the value of an answer, or throws its problem for the page to show. */
export async function answerOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.ok) return settled.value;
  throw settled.problem;
}
