import type { DeliveredMonth, DeliveryPlanData, ErogazioneData, InterventoData, ModelRecord } from '@cartella/model';
import { api } from '../api';
import { useVersion, type VersionWork } from '../writing/use-version';

/** A list of months whose items are told by their month, as versions are joined. */
type Items<M> = readonly (M & { readonly id: string })[];

/** An intervention whose plan is under the pen. */
export type Planned = Omit<InterventoData, 'plan'> & { readonly plan?: WrittenPlan };

/** A plan under the pen. */
export type WrittenPlan = Omit<DeliveryPlanData, 'months'> & {
  readonly months: Items<DeliveryPlanData['months'][number]>;
};

/** A delivery whose months are under the pen. */
export type Given = Omit<ErogazioneData, 'months'> & { readonly months: Items<DeliveredMonth> };

const itemsOf = <M extends { readonly month: string }>(months: readonly M[] = []): Items<M> =>
  months.map((month) => ({ ...month, id: month.month }));
const monthsOf = <M extends { readonly month: string }>(items: Items<M>) =>
  [...items].sort((one, other) => (one.month < other.month ? -1 : 1)).map(({ id: _, ...month }) => month);

/** What is planned and authorised of an intervention, month by month. */
export function usePlan({ id, version, data }: ModelRecord<'intervento'>): VersionWork<Planned> {
  return useVersion<Planned>({
    draftKey: `piano:${id}`,
    version,
    data: toPlanned(data),
    send: ({ seen, data: { plan, ...rest } }) =>
      api.recordsOf('intervento').correct(id, seen, {
        data: { ...rest, ...(plan !== undefined && { plan: { ...plan, months: monthsOf(plan.months) } }) },
        reason: 'Piano mese per mese',
      }),
    read: (theirs) => toPlanned(theirs as InterventoData),
  });
}

/** What was given and paid of a delivery, month by month. */
export function useGiven({ id, version, data }: ModelRecord<'erogazione'>): VersionWork<Given> {
  return useVersion<Given>({
    draftKey: `mesi:${id}`,
    version,
    data: { ...data, months: itemsOf(data.months) },
    send: ({ seen, data: { months, ...rest } }) =>
      api.recordsOf('erogazione').correct(id, seen, {
        data: { ...rest, ...(months.length > 0 && { months: monthsOf(months) }) },
        reason: 'Mesi erogati',
      }),
    read: (theirs) => ({ ...(theirs as ErogazioneData), months: itemsOf((theirs as ErogazioneData).months) }),
  });
}

function toPlanned({ plan, ...rest }: InterventoData): Planned {
  return { ...rest, ...(plan !== undefined && { plan: { ...plan, months: itemsOf(plan.months) } }) };
}
