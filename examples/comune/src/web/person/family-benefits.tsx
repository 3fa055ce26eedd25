import { CodeName } from '@cartella/forms-react';
import { type Benefit, BenefitList } from '@cartella/forms-react/fund';
import type { ModelRecord } from '@cartella/model';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { personName } from '../person-name';
import type { SectionProps } from './person-file';
import { useRelatives } from './use-relatives';

const sources: Readonly<Partial<Record<ModelRecord['provenance']['source'], string>>> = {
  imported: 'importato',
  inps: 'INPS',
  received: 'un altro ente',
};

/** What those who live with the person receive today, from every path that the operator may see: looked at before something more is given. */
export function FamilyBenefits({ file }: SectionProps) {
  const { cartella } = useCartella();
  const { relatives, today } = useRelatives(file);
  const family = relatives && livingWith(file.person, relatives.households, today);
  const found = useQuery({
    queryKey: ['benefits', family],
    enabled: family !== undefined,
    queryFn: async () => {
      const lists = await Promise.all(
        (family ?? []).map((id) => answerOf(api.recordsOf('erogazione').list({ refersTo: id, size: 100 }))),
      );
      return lists.flatMap(({ records }) => records);
    },
  });
  if (found.isError) return <p>Che cosa la famiglia riceve non si può leggere.</p>;
  if (relatives === undefined || found.data === undefined) return <p role="status">Caricamento…</p>;
  const giver = cartella.look['ente'] ?? 'Questo ente';
  const nameOf = (id: string) => personName(relatives.persons.find((one) => one.id === id)?.data);
  return (
    <BenefitList
      on={today}
      benefits={found.data
        .filter(({ data }) => data.frequency === 'monthly')
        .map((given) => benefitOf(given, nameOf(given.data.personId), giver))}
    />
  );
}

function benefitOf({ id, data, provenance }: ModelRecord<'erogazione'>, person: string, giver: string): Benefit {
  const { siussCode, amount, startDate = '', endDate, months = [] } = data;
  const paidThrough = months
    .filter(({ paidOn }) => paidOn !== undefined)
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return {
    id,
    name: <CodeName vocabulary="siuss-benefits" code={siussCode} />,
    person,
    giver,
    from: startDate,
    source: sources[provenance.source] ?? 'cartella',
    ...(amount !== undefined && { monthly: amount }),
    ...(endDate !== undefined && { to: endDate }),
    ...(paidThrough !== undefined && { paidThrough }),
  };
}

/** Who is of a household of the person on a day; the person alone where no household is known. */
function livingWith(
  { id }: ModelRecord<'person'>,
  households: readonly ModelRecord<'household'>[],
  today: string,
): readonly string[] {
  const members = households
    .flatMap(({ data }) => data.members)
    .filter(({ validFrom = today, validTo = today }) => validFrom <= today && today <= validTo);
  return [...new Set([id, ...members.map(({ personId }) => personId)])].sort();
}
