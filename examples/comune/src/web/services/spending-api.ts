import type { ModelRecord, RecordKind } from '@cartella/model';
import { createClient } from '@cartella/server/client';
import { answerOf } from '../api';
import { sessionExpires, sessionLost } from '../session-watch';

/** The API asked for what is spent: whoever pays has no other reason to look. */
export const spending = createClient({
  fetch: (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, 'cartella-purpose': 'accountability' } }),
  onSessionLost: sessionLost,
  onSessionExpires: sessionExpires,
});

/** Every record of a kind that is for this reader, page after page. */
export async function allOf<K extends RecordKind>(kind: K, client = spending): Promise<readonly ModelRecord<K>[]> {
  const all: ModelRecord<K>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await answerOf(client.recordsOf(kind).list({ size: 200, ...(after !== undefined && { after }) }));
    all.push(...(page.records as readonly ModelRecord<K>[]));
    after = page.next;
    if (after === undefined) return all;
  }
}
