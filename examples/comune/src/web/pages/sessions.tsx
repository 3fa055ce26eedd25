import type { ListedSession } from '@cartella/server/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';

const moment = new Intl.DateTimeFormat('it', { dateStyle: 'medium', timeStyle: 'short' });
/** Roles that the common policy lets configure the directory; the server decides. */
const administrators = ['amministratore-sistema'];

/** Where one is signed in, with the way to end what one does not recognise; and, for who administers, the sessions of others. */
export function SessionsPage() {
  const { session } = useCartella();
  return (
    <>
      <h1 className="h2">Le tue sessioni</h1>
      <p>Dove hai fatto accesso e non sei uscito. Se non ne riconosci una, terminala.</p>
      <OwnSessions />
      {session.roles.some((role) => administrators.includes(role)) && <SessionsOfOthers />}
    </>
  );
}

function OwnSessions() {
  const queries = useQueryClient();
  const [said, setSaid] = useState('');
  const [asksAnew, setAsksAnew] = useState(false);
  const found = useQuery({ queryKey: ['sessions'], queryFn: () => answerOf(api.sessions()), staleTime: 0 });
  const end = async (id: string) => {
    const answer = await api.endSession(id);
    setAsksAnew(!answer.ok && answer.problem.status === 403);
    setSaid(answer.ok ? 'Sessione terminata.' : answer.problem.title);
    await queries.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <>
      <p role="status">{said}</p>
      {asksAnew && (
        <p>
          <a className="btn btn-primary" href="/auth/login?anew&returnTo=/sessioni">
            Mostra di nuovo chi sei
          </a>
        </p>
      )}
      <SessionList sessions={found.data} onEnd={(id) => void end(id)} />
    </>
  );
}

/** An operator lost a device, or is no longer one: who administers ends everything that they have open. */
function SessionsOfOthers() {
  const { operators, session } = useCartella();
  const queries = useQueryClient();
  const [operatorId, setOperatorId] = useState('');
  const [said, setSaid] = useState('');
  const found = useQuery({
    queryKey: ['sessions', operatorId],
    queryFn: () => answerOf(api.sessions(operatorId)),
    enabled: operatorId !== '',
    staleTime: 0,
  });
  const endAll = async () => {
    const answer = await api.endSessionsOf(operatorId);
    setSaid(answer.ok ? `Sessioni terminate: ${answer.value.ended}.` : answer.problem.title);
    await queries.invalidateQueries({ queryKey: ['sessions', operatorId] });
  };
  return (
    <section aria-labelledby="altrui" className="mt-5">
      <h2 className="h4" id="altrui">
        Sessioni di un operatore
      </h2>
      <div className="mb-3">
        <label htmlFor="operatore" className="d-block fw-semibold mb-2">
          Operatore
        </label>
        <select
          id="operatore"
          className="form-select border"
          value={operatorId}
          onChange={({ target }) => {
            setOperatorId(target.value);
            setSaid('');
          }}
        >
          <option value="">Scegli</option>
          {operators
            .filter(({ id }) => id !== session.operatorId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <p role="status">{said}</p>
      {operatorId !== '' && <SessionList sessions={found.data} />}
      {found.data !== undefined && found.data.length > 0 && (
        <button type="button" className="btn btn-danger" onClick={() => void endAll()}>
          Termina tutte
        </button>
      )}
    </section>
  );
}

interface SessionListProps {
  readonly sessions: readonly ListedSession[] | undefined;
  readonly onEnd?: (id: string) => void;
}

function SessionList({ sessions, onEnd }: SessionListProps) {
  if (sessions === undefined) return <p>Caricamento…</p>;
  if (sessions.length === 0) return <p>Nessuna sessione aperta.</p>;
  return (
    <ul className="list-unstyled sessions">
      {sessions.map(({ id, device = 'Dispositivo sconosciuto', createdAt, seenAt, isCurrent }) => (
        <li key={id}>
          <strong>{device}</strong>
          {isCurrent && ' (questa)'}
          <br />
          Accesso: {moment.format(new Date(createdAt))}. Ultima richiesta: {moment.format(new Date(seenAt))}.
          {onEnd !== undefined && !isCurrent && (
            <>
              <br />
              <button
                type="button"
                className="btn btn-outline-primary btn-sm mt-2"
                aria-label={`Termina la sessione ${device}, accesso ${moment.format(new Date(createdAt))}`}
                onClick={() => onEnd(id)}
              >
                Termina
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
