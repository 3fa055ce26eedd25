import { AccessLog } from '@cartella/forms-react/protection';
import type { Problem } from '@cartella/server';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import type { SectionProps } from './person-file';

/** Reasons that the server wrote by itself, for people. */
const reasons: Readonly<Record<string, string>> = {
  'not-granted': 'Non è tra ciò che il suo ruolo può fare',
  'break-the-glass': 'Durante un accesso in emergenza',
  danger: 'Pericolo per qualcuno',
  absence: 'Chi segue il percorso non c’era',
  authority: 'Richiesta dell’autorità',
};

/** Who looked at the file: for whoever oversees, and through them for the person. */
export function Accesses({ file: { person } }: SectionProps) {
  const { operators } = useCartella();
  const found = useQuery({
    queryKey: ['accesses', person.id],
    queryFn: () => answerOf(api.accesses(person.id)),
    retry: false,
    staleTime: 0,
  });
  if (found.isPending) return <p role="status">Caricamento…</p>;
  if (found.data === undefined) {
    const isRefused = (found.error as unknown as Problem).status === 403;
    return (
      <p>
        {isRefused
          ? 'Il registro degli accessi lo apre chi è responsabile del servizio o della protezione dei dati. La persona può chiedere loro di vederlo.'
          : 'Il registro ora non si può leggere. Riprova tra poco.'}
      </p>
    );
  }
  const nameOf = (id: string | undefined) => operators.find((operator) => operator.id === id)?.name;
  return (
    <AccessLog
      lines={found.data.map((data, index) => {
        const by = nameOf(data.operatorId);
        const { reason, ...rest } = data;
        const said = reason !== undefined && { reason: reasons[reason] ?? reason };
        return {
          entry: { id: `${person.id} ${index}` as never, data: { ...rest, ...said } },
          ...(by !== undefined && { by }),
        };
      })}
    />
  );
}
