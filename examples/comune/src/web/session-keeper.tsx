import { SessionRescue, type SessionState } from '@cartella/forms-react/session';
import type { Session } from '@cartella/server/client';
import { useEffect } from 'react';
import { api, queryClient } from './api';
import { useWatchedSession } from './session-watch';

/** Ends the session and everything that this browser kept of it. */
export async function leave(): Promise<void> {
  await api.logout();
  queryClient.clear();
  window.location.assign('/auth/login');
}

/**
 * Warns before the session ends for want of a request, and when it is over lets its operator in again in another tab: what is on the
 * screen stays, and as soon as there is a session the work goes on where it was.
 */
export function SessionKeeper({ operatorId }: Pick<Session, 'operatorId'>) {
  const { standing, minutesLeft } = useWatchedSession();
  useEffect(() => {
    // Nobody asked for anything: only the server knows whether it is really over.
    if (standing === 'checking') void api.session();
  }, [standing]);
  useEffect(() => {
    if (standing === 'over') return () => void resume(operatorId);
  }, [standing, operatorId]);
  const state: SessionState =
    standing === 'open' || standing === 'over' ? { kind: standing } : { kind: 'ending', minutesLeft };
  return (
    <SessionRescue
      state={state}
      onStay={() => void api.session()}
      onLeave={() => void leave()}
      onSignIn={() => window.open('/auth/login?returnTo=/accesso-riuscito', '_blank', 'noopener')}
    />
  );
}

/** Goes on after a new login; somebody else's begins anew, for this page is not theirs. */
async function resume(operatorId: string): Promise<void> {
  const answer = await api.session();
  if (!answer.ok) return;
  if (answer.value.operatorId !== operatorId) window.location.reload();
  else await queryClient.invalidateQueries();
}
