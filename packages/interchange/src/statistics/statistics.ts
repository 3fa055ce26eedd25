import { type Cents, cents } from '@cartella/core';

/** A delivery as a yearly return counts it: to whom, of what, in which area, and who paid how much in the year. */
export interface CountedDelivery {
  readonly year: number;
  /** Whoever it was given to, by record: persons are counted once in each cell. */
  readonly personId: string;
  /** Code of the item in the classification of the return. */
  readonly item: string;
  /** Code of the area of users in the classification of the return. */
  readonly area: string;
  /** Cents paid in the year. */
  readonly ente: number;
  readonly person: number;
  readonly ssn: number;
}

/** One cell of a return: users and expenditure of an item, for an area, in a year. */
export interface ReturnCell {
  readonly year: number;
  readonly item: string;
  readonly area: string;
  readonly users: number;
  readonly ente: Cents;
  readonly person: Cents;
  readonly ssn: Cents;
}

/**
 * Adds deliveries up into the cells of a return. The three shares of SIUSS are those that ISTAT and FNPS ask for, so one split of cost
 * serves them all. Small numbers are not hidden here: that is for who publishes.
 */
export function aggregateReturn(deliveries: Iterable<CountedDelivery>): ReturnCell[] {
  const cells = new Map<string, { cell: ReturnCell; users: Set<string> }>();
  for (const { year, item, area, personId, ente, person, ssn } of deliveries) {
    const key = JSON.stringify([year, item, area]);
    const empty = { year, item, area, users: 0, ente: cents(0), person: cents(0), ssn: cents(0) };
    const { cell, users } = cells.get(key) ?? { cell: empty, users: new Set<string>() };
    users.add(personId);
    const sum = { ente: cents(cell.ente + ente), person: cents(cell.person + person), ssn: cents(cell.ssn + ssn) };
    cells.set(key, { cell: { ...cell, ...sum, users: users.size }, users });
  }
  const ordered = [...cells.values()].map(({ cell }) => cell);
  return ordered.toSorted(
    (a, b) => a.year - b.year || a.item.localeCompare(b.item, 'it') || a.area.localeCompare(b.area, 'it'),
  );
}

/** Measures of the ISTAT survey, by their code, taken from a cell; expenditure in cents. */
export const istatMeasures: Readonly<Record<string, (cell: ReturnCell) => number>> = {
  USSSPM: ({ users }) => users,
  TOTEXP: ({ ente, person, ssn }) => ente + person + ssn,
  EXPMUN: ({ ente }) => ente,
  EXPUSERS: ({ person }) => person,
  EXPSSN: ({ ssn }) => ssn,
};

/** One figure of the ISTAT survey «Interventi e servizi sociali dei comuni singoli e associati». */
export interface IstatFigure {
  readonly year: number;
  readonly service: string;
  readonly area: string;
  readonly measure: string;
  readonly value: number;
}

/** Tells a return as the survey of ISTAT does: a figure for each service, area and measure. */
export function toIstatFigures(cells: readonly ReturnCell[]): IstatFigure[] {
  return cells.flatMap((cell) =>
    Object.entries(istatMeasures).map(([measure, valueIn]) => ({
      year: cell.year,
      service: cell.item,
      area: cell.area,
      measure,
      value: valueIn(cell),
    })),
  );
}

/** One row of the FNPS matrix: an objective of service, with the expenditure of the body in each of the three areas. */
export interface FnpsRow {
  readonly year: number;
  readonly objective: string;
  readonly users: Readonly<Record<string, number>>;
  readonly ente: Readonly<Record<string, Cents>>;
}

/** Tells a return as the FNPS matrix does: objectives of service by areas of users. */
export function toFnpsRows(cells: readonly ReturnCell[]): FnpsRow[] {
  const rows = new Map<string, FnpsRow>();
  for (const { year, item, area, users, ente } of cells) {
    const key = JSON.stringify([year, item]);
    const row = rows.get(key) ?? { year, objective: item, users: {}, ente: {} };
    rows.set(key, { ...row, users: { ...row.users, [area]: users }, ente: { ...row.ente, [area]: ente } });
  }
  return [...rows.values()];
}

/** Macro-activities of SIOSS, the offer of an Ambito (D.M. 22 agosto 2019, n. 103); their numbers are ours. */
export const siossActivities = {
  '1': 'Accesso, valutazione e progettazione',
  '2': 'Misure per il sostegno e l’inclusione sociale',
  '3': 'Interventi per la domiciliarità',
  '4': 'Centri servizi, diurni e semiresidenziali',
  '5': 'Strutture comunitarie e residenziali',
} as const;

/** Who offers: an Ambito, and whether its comuni manage the activity alone or together. */
export interface SiossOffer {
  readonly ambito: string;
  readonly management: 'single' | 'associated';
  /** Operators by activity and professional profile, as the registry of services counts them. */
  readonly operators: Readonly<Partial<Record<keyof typeof siossActivities, Readonly<Record<string, number>>>>>;
}

/** One row of the yearly survey of the offer: an activity of an Ambito. */
export interface SiossRow extends Omit<SiossOffer, 'operators'> {
  readonly year: number;
  readonly activity: keyof typeof siossActivities;
  /** Persons counted once in each area of users; who is in two areas counts twice. */
  readonly users: number;
  readonly ente: Cents;
  readonly operators: Readonly<Record<string, number>>;
}

/** Tells a return as SIOSS does, activity by activity; items that are none of its activities are left out. */
export function toSiossRows(cells: readonly ReturnCell[], { operators, ...offer }: SiossOffer): SiossRow[] {
  const rows = new Map<string, SiossRow>();
  for (const { year, item, users, ente } of cells) {
    if (!Object.hasOwn(siossActivities, item)) continue;
    const activity = item as SiossRow['activity'];
    const key = `${year} ${activity}`;
    const row = rows.get(key);
    rows.set(key, {
      ...offer,
      year,
      activity,
      users: (row?.users ?? 0) + users,
      ente: cents((row?.ente ?? 0) + ente),
      operators: operators[activity] ?? {},
    });
  }
  return [...rows.values()];
}
