import { EmergencyAccessBar, EmergencyAccessDialog } from '@cartella/forms-react/protection';
import type { CaseView } from '@cartella/server';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../api';
import { type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';

/** Hours that an emergency access lasts, as the common policy has it. */
const hours = 4;

/** The cases of other services: opened in an emergency, for a reason, and with the time that is left always in sight. */
export function EmergencyAccess({ file: { closed, glasses } }: SectionProps) {
  const [asked, setAsked] = useState<string | undefined>();
  const place = useRef<HTMLElement>(null);
  const { write, refusal } = useWriting();
  const now = useMinutes(glasses.length > 0);
  if (closed.length === 0 && glasses.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-label="Percorsi di altri servizi" className="mb-4">
      {glasses.map((glass) => (
        <EmergencyAccessBar
          key={glass.id}
          until={new Date(glass.expiresAt)}
          now={now}
          onEnd={() => void write(() => api.endEmergencyAccess(glass))}
        />
      ))}
      {closed.map(({ caseId }) => (
        <p key={caseId} className="emergency-offer">
          Un percorso di questa persona è seguito da un altro servizio.{' '}
          <button type="button" className="btn btn-outline-danger btn-sm" onClick={() => setAsked(caseId)}>
            Aprilo in emergenza
          </button>
        </p>
      ))}
      {asked === undefined && <Refused refusal={refusal} />}
      <EmergencyAccessDialog
        open={asked !== undefined}
        hours={hours}
        refused={refusal !== undefined && <Refused refusal={refusal} />}
        onCancel={() => setAsked(undefined)}
        onOpen={({ kind, text }) => {
          // The reason stays under the eyes until it was taken.
          void write(() => api.openInEmergency(asked ?? '', kind, text)).then((isOpen) => {
            if (!isOpen) return;
            setAsked(undefined);
            requestAnimationFrame(() => place.current?.focus());
          });
        }}
      />
    </section>
  );
}

/** The time that an emergency access to a case still has, on every page of the case. */
export function EmergencyBanner({ view }: { readonly view: CaseView }) {
  const { write } = useWriting();
  const id = view.person?.id;
  const found = useQuery({
    queryKey: ['person', id],
    queryFn: () => answerOf(api.person(id ?? '')),
    enabled: id !== undefined,
  });
  const glass = found.data?.glasses.find(({ caseId }) => caseId === view.id);
  const now = useMinutes(glass !== undefined);
  const navigate = useNavigate();
  if (glass === undefined || id === undefined) return null;
  const end = async () => {
    // What is closed is no longer for these eyes: the page goes first.
    await navigate({ to: '/persone/$id', params: { id } });
    await write(() => api.endEmergencyAccess(glass));
  };
  return (
    <div className="emergency-banner">
      <EmergencyAccessBar until={new Date(glass.expiresAt)} now={now} onEnd={() => void end()} />
    </div>
  );
}

/** The time, minute by minute, while somebody needs it. */
function useMinutes(isNeeded: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!isNeeded) return;
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, [isNeeded]);
  return now;
}
