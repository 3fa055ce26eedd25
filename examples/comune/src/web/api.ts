import type { Answer } from '@cartella/server/client';
import { createClient } from '@cartella/server/client';
import { QueryClient } from '@tanstack/react-query';
import { sessionExpires, sessionLost } from './session-watch';

/** The API of this installation. */
export const api = createClient({ onSessionLost: sessionLost, onSessionExpires: sessionExpires });

// What is on the screen is not asked for again behind the back of who is typing.
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, refetchOnReconnect: false } },
});

/** Takes the value of an answer, or throws its problem for the page to show. */
export async function answerOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.ok) return settled.value;
  throw settled.problem;
}
