import { allocateCents, type CivilDate, cents } from '@cartella/core';

/** Who bears a part of a cost. */
export type Payer = 'ente' | 'person' | 'ssn' | 'third';

/** All payers, in the order in which they are shown. */
export const payers: readonly Payer[] = ['ente', 'ssn', 'person', 'third'];

/** How far a quantity has come. */
export type Stage = 'planned' | 'authorised' | 'delivered' | 'paid';

/** All stages, in their order. */
export const stages: readonly Stage[] = ['planned', 'authorised', 'delivered', 'paid'];

/** What is given in a month: quantities, from what was planned to what was paid. */
export interface DeliveryLine {
  /** `2026-11` */
  readonly month: string;
  readonly planned: number;
  readonly authorised?: number;
  readonly delivered?: number;
  readonly paidOn?: CivilDate;
}

/** What a unit costs and who bears it. */
export interface DeliveryTerms {
  /** Cents of one unit. */
  readonly rate: number;
  /** Code of `erogazione-units`. */
  readonly unit: string;
  /** Parts of the cost by payer; whole numbers, usually per cent. */
  readonly shares: Readonly<Partial<Record<Payer, number>>>;
}

/** A quantity, what it costs and what each bears of it, in cents. */
export interface DeliveryTotal {
  readonly quantity: number;
  readonly amount: number;
  readonly shares: Readonly<Record<Payer, number>>;
}

/** The quantity of a line at a stage; nothing is paid that was not delivered. */
export function quantityAt(line: DeliveryLine, stage: Stage): number {
  if (stage === 'paid') return line.paidOn === undefined ? 0 : (line.delivered ?? 0);
  return line[stage] ?? 0;
}

/** What a quantity costs and what each bears of it: the parts are the whole, to the cent. */
export function costOf(quantity: number, { rate, shares }: DeliveryTerms): DeliveryTotal {
  const amount = cents(quantity * rate);
  const weights = payers.map((payer) => shares[payer] ?? 0);
  const parts = weights.some((weight) => weight > 0) ? allocateCents(amount, weights) : [amount];
  const [ente = 0, ssn = 0, person = 0, third = 0] = parts;
  return { quantity, amount, shares: { ente, ssn, person, third } };
}

/** Adds a stage up. Each month is divided by itself, as it is paid: the total is the sum of what was written month by month. */
export function totalOf(lines: readonly DeliveryLine[], terms: DeliveryTerms, stage: Stage): DeliveryTotal {
  return lines
    .map((line) => costOf(quantityAt(line, stage), terms))
    .reduce(
      (sum, each) => ({
        quantity: sum.quantity + each.quantity,
        amount: sum.amount + each.amount,
        shares: {
          ente: sum.shares.ente + each.shares.ente,
          ssn: sum.shares.ssn + each.shares.ssn,
          person: sum.shares.person + each.shares.person,
          third: sum.shares.third + each.shares.third,
        },
      }),
      costOf(0, terms),
    );
}
