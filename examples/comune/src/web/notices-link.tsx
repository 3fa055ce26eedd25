import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from './api';

/** The way to the notices, with how many are new. */
export function NoticesLink() {
  const found = useQuery({ queryKey: ['notices'], queryFn: () => answerOf(api.notices()), staleTime: 60_000 });
  const unread = (found.data?.notices ?? []).filter(({ readAt }) => readAt === undefined).length;
  return (
    <Link to="/avvisi" className="notices">
      Avvisi
      {unread > 0 && (
        <strong className="unread">
          {unread}
          <span className="visually-hidden"> {unread === 1 ? 'nuovo' : 'nuovi'}</span>
        </strong>
      )}
    </Link>
  );
}
