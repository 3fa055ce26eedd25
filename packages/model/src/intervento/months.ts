import * as z from 'zod';
import { element } from '../element';
import { CentsSchema, CivilDateSchema, codeOf, MonthSchema } from '../value';

const quantity = z.int().min(0).max(100_000);
const percent = z.int().min(0).max(100);
const month = element(MonthSchema, 'Mese', 'Month', { example: '2026-11' });

/** How much of a service is foreseen month by month, what a unit of it costs and who bears which part. */
export const DeliveryPlanSchema = z.strictObject({
  unitOfMeasure: element(codeOf('erogazione-units'), 'Unità di misura', 'Unit of measure', { example: 'hours' }),
  unitCost: element(CentsSchema, 'Costo di una unità', 'Cost of a unit', { example: 2_235 }),
  entePercent: element(percent.optional(), 'Per cento a carico dell’ente', 'Per cent borne by the body'),
  ssnPercent: element(percent.optional(), 'Per cento a carico del SSN', 'Per cent borne by the health service'),
  personPercent: element(percent.optional(), 'Per cento a carico dell’utente', 'Per cent borne by the person'),
  otherPercent: element(percent.optional(), 'Per cento a carico di altri', 'Per cent borne by others'),
  months: element(
    z
      .array(
        z.strictObject({
          month,
          planned: element(quantity, 'Quantità programmata', 'Quantity planned'),
          authorised: element(quantity.optional(), 'Quantità autorizzata', 'Quantity authorised'),
        }),
      )
      .min(1)
      .max(120),
    'Mesi',
    'Months',
  ),
});

/** What was given in one month, and when it was paid. */
export const DeliveredMonthSchema = z.strictObject({
  month,
  quantity: element(quantity.optional(), 'Quantità erogata', 'Quantity delivered'),
  amount: element(CentsSchema.optional(), 'Importo del mese', 'Amount of the month'),
  paidOn: element(CivilDateSchema.optional(), 'Pagato il', 'Paid on'),
});

export type DeliveryPlanData = z.infer<typeof DeliveryPlanSchema>;
export type DeliveredMonth = z.infer<typeof DeliveredMonthSchema>;
