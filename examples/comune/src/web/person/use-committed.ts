import type { DeliveryFund } from '@cartella/forms-react/delivery';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../api';
import { useCartella } from '../cartella-context';
import { serviceSections } from '../services/sections';
import { spending } from '../services/spending-api';

/** What the acts have committed for an intervention, for whoever may see funds; `undefined` where there is nothing, or not yet. */
export function useCommitted(interventoId: string): DeliveryFund | undefined {
  const { session } = useCartella();
  const found = useQuery({
    queryKey: ['committed', interventoId],
    enabled: session.roles.some((role) => serviceSections.fondi.roles.includes(role)),
    queryFn: async () => {
      const { records } = await answerOf(spending.recordsOf('commitment').list({ refersTo: interventoId, size: 50 }));
      const [first] = records;
      if (first === undefined) return null;
      const fund = await answerOf(spending.recordsOf('fund').read(first.data.fundId));
      const ofTheFund = records.filter(({ data }) => data.fundId === first.data.fundId);
      return { name: fund.data.name, available: ofTheFund.reduce((sum, { data }) => sum + data.amount, 0) };
    },
  });
  return found.data ?? undefined;
}
