import type { Glass, Notice } from '@cartella/server/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { useWriting } from '../person/person-file';
import { Refused } from '../person/refused';

const reasons: Readonly<Record<string, string>> = {
  danger: 'pericolo per qualcuno',
  absence: 'chi segue il percorso non c’è',
  authority: 'richiesta dell’autorità',
};

const overseers = ['responsabile', 'responsabile-protezione-dati'];

/** What an operator has to know: who opened a path of theirs in an emergency; for whoever oversees, what is to be reviewed. */
export function NoticesPage() {
  const { session } = useCartella();
  const mayReview = session.roles.some((role) => overseers.includes(role));
  return (
    <>
      <h1 className="h2">Avvisi</h1>
      <MyNotices />
      {mayReview && <ToReview />}
    </>
  );
}

function MyNotices() {
  const found = useQuery({ queryKey: ['notices'], queryFn: () => answerOf(api.notices()) });
  const { write, refusal } = useWriting();
  if (found.data === undefined) return <p role="status">Caricamento…</p>;
  const { notices } = found.data;
  return (
    <section aria-labelledby="miei-avvisi" className="mb-5">
      <h2 className="h4" id="miei-avvisi">
        Sui percorsi che segui
      </h2>
      <Refused refusal={refusal} />
      {notices.length === 0 && <p>Nessun avviso: qui si legge chi apre in emergenza un percorso che segui.</p>}
      <ul className="list-unstyled work-items">
        {notices.map((notice) => (
          <li key={notice.id} className={notice.readAt === undefined ? 'is-overdue' : 'is-read'}>
            <NoticeLine notice={notice} />
            {notice.readAt === undefined && (
              <button
                type="button"
                className="btn btn-outline-primary btn-sm mt-2"
                onClick={() => void write(() => api.readNotice(notice.id))}
              >
                Ho letto
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoticeLine({ notice: { type, reference, glass, createdAt } }: { readonly notice: Notice }) {
  if (type === 'reading-in-bulk') return <ReadInBulk operatorId={reference} at={createdAt} />;
  if (glass === undefined) return <p className="mb-0">Un avviso del {moment(createdAt)}</p>;
  return <OpenedBy glass={glass} at={createdAt} />;
}

/** Who looked into many files in a short time: it may be their work, and whoever oversees asks. */
function ReadInBulk({ operatorId, at }: { readonly operatorId: string; readonly at: string }) {
  const { operators } = useCartella();
  const name = operators.find(({ id }) => id === operatorId)?.name ?? 'Un operatore';
  return (
    <>
      <strong>{name} ha letto molte cartelle in poco tempo</strong>
      <span className="d-block text-secondary">{moment(at)} · chiedi il motivo: può essere il suo lavoro</span>
    </>
  );
}

/** Who opened which path, when and why. */
function OpenedBy({ glass, at }: { readonly glass: NonNullable<Notice['glass']>; readonly at: string }) {
  const { operators } = useCartella();
  const name = operators.find(({ id }) => id === glass.operatorId)?.name ?? 'Un operatore';
  return (
    <>
      <strong>{name} ha aperto in emergenza un percorso</strong>
      <span className="d-block text-secondary">
        {moment(at)}, fino alle {hour(glass.expiresAt)} · motivo: {reasons[glass.reason] ?? glass.reason}
      </span>
      <span className="d-block">«{glass.explanation}»</span>
      <Link to="/percorsi/$id" params={{ id: glass.caseId }}>
        Vai al percorso
      </Link>
    </>
  );
}

/** Emergency accesses that nobody looked at again, each to be judged by somebody else than who made it. */
function ToReview() {
  const { session } = useCartella();
  const found = useQuery({ queryKey: ['emergency-accesses'], queryFn: () => answerOf(api.emergencyAccesses()) });
  const { write, refusal } = useWriting();
  if (found.data === undefined) return null;
  const { accesses } = found.data;
  const review = ({ id }: Glass, verdict: 'justified' | 'unjustified') =>
    void write(() => api.reviewEmergencyAccess(id, verdict));
  return (
    <section aria-labelledby="da-riesaminare">
      <h2 className="h4" id="da-riesaminare">
        Accessi in emergenza da riesaminare
      </h2>
      <Refused refusal={refusal} />
      {accesses.length === 0 && <p role="status">Non c’è nulla da riesaminare.</p>}
      <ul className="list-unstyled work-items">
        {accesses.map((glass) => (
          <li key={glass.id} className="is-due">
            <OpenedBy glass={glass} at={glass.openedAt} />
            {glass.operatorId === session.operatorId ? (
              <p className="mb-0">Il tuo accesso lo riesamina qualcun altro.</p>
            ) : (
              <div className="d-flex flex-wrap gap-2 mt-2">
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  onClick={() => review(glass, 'justified')}
                >
                  Era giustificato
                </button>
                <button
                  type="button"
                  className="btn btn-outline-danger btn-sm"
                  onClick={() => review(glass, 'unjustified')}
                >
                  Non era giustificato
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function moment(instant: string): string {
  return new Date(instant).toLocaleString('it', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' });
}

function hour(instant: string): string {
  return new Date(instant).toLocaleTimeString('it', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' });
}
