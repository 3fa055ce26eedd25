import { addMonths, type CivilDate } from '@cartella/core';
import { costOf, type DeliveryLine, type DeliveryTerms } from '@cartella/forms-react/delivery';
import type { Given, Planned, WrittenPlan } from './use-months';

/** What a unit of a planned service costs and who bears it. */
export function termsOf({ unitOfMeasure, unitCost, ...plan }: WrittenPlan): DeliveryTerms {
  return {
    rate: unitCost,
    unit: unitOfMeasure,
    shares: {
      ente: plan.entePercent ?? 0,
      ssn: plan.ssnPercent ?? 0,
      person: plan.personPercent ?? 0,
      third: plan.otherPercent ?? 0,
    },
  };
}

/** A plan with other terms. */
export function withTerms(plan: WrittenPlan, { rate, unit, shares }: DeliveryTerms): WrittenPlan {
  const { ente = 0, ssn = 0, person = 0, third = 0 } = shares;
  return {
    ...plan,
    unitOfMeasure: unit,
    unitCost: rate,
    entePercent: ente,
    ssnPercent: ssn,
    personPercent: person,
    otherPercent: third,
  };
}

/** The months of a plan beside what was given in them; what was given and not planned is there too. */
export function linesOf(plan: WrittenPlan, given: Given['months']): readonly DeliveryLine[] {
  const months = [...new Set([...plan.months, ...given].map(({ month }) => month))].sort();
  return months.map((month) => {
    const { planned = 0, authorised } = plan.months.find((one) => one.month === month) ?? {};
    const { quantity, paidOn } = given.find((one) => one.month === month) ?? {};
    return {
      month,
      planned,
      ...(authorised !== undefined && { authorised }),
      ...(quantity !== undefined && { delivered: quantity }),
      ...(paidOn !== undefined && { paidOn: paidOn as CivilDate }),
    };
  });
}

/** The plan that some lines tell. */
export function planWith(plan: WrittenPlan, lines: readonly DeliveryLine[]): WrittenPlan {
  const isPlanned = ({ month, planned, authorised }: DeliveryLine) =>
    planned > 0 || authorised !== undefined || plan.months.some((one) => one.month === month);
  return {
    ...plan,
    months: lines.filter(isPlanned).map(({ month, planned, authorised }) => ({
      id: month,
      month,
      planned,
      ...(authorised !== undefined && { authorised }),
    })),
  };
}

/** What was given as some lines tell it: what is paid is worth what it costs on the day. */
export function givenWith(given: Given, lines: readonly DeliveryLine[], terms: DeliveryTerms): Given {
  const months = lines.flatMap(({ month, delivered, paidOn }) => {
    if (delivered === undefined) return given.months.filter((one) => one.month === month);
    const before = given.months.find((one) => one.month === month);
    const isSame = before?.quantity === delivered && before.paidOn === paidOn;
    if (before !== undefined && isSame) return [before];
    return [
      { id: month, month, quantity: delivered, amount: costOf(delivered, terms).amount, ...(paidOn && { paidOn }) },
    ];
  });
  return { ...given, months };
}

/** A plan to begin with: as many months as the intervention lasts, six where nobody knows, nothing in them yet. */
export function firstPlan({ startDate, endDate }: Pick<Planned, 'startDate' | 'endDate'>): WrittenPlan {
  const first = `${startDate.slice(0, 7)}-01` as CivilDate;
  const most = endDate === undefined ? 6 : 36;
  const months = Array.from({ length: most }, (_, index) => addMonths(first, index).slice(0, 7));
  const lasting = endDate === undefined ? months : months.filter((month) => month <= endDate.slice(0, 7));
  return {
    unitOfMeasure: 'hours',
    unitCost: 0,
    entePercent: 100,
    months: lasting.map((month) => ({ id: month, month, planned: 0 })),
  };
}

/** A plan with a month more. */
export function withNextMonth(plan: WrittenPlan): WrittenPlan {
  const last =
    plan.months
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? '';
  const month = addMonths(`${last}-01` as CivilDate, 1).slice(0, 7);
  return { ...plan, months: [...plan.months, { id: month, month, planned: 0 }] };
}
