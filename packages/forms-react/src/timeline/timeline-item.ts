/** Something that happened, in the words in which it is shown. */
export interface TimelineItem {
  readonly id: string;
  /** Civil date. */
  readonly date: string;
  /** Kind of event: one lane of the axis, and a choice of the filter. */
  readonly kind: string;
  readonly title: string;
  readonly text?: string;
  /** Who did it. */
  readonly by?: string;
  /** Body or service that did it. */
  readonly body?: string;
  /** No contact with the person: it does not end a time without any. */
  readonly silent?: true;
}

/** Days in a row in which nobody was in contact with the person. */
export interface Gap {
  /** Day of the contact before. */
  readonly from: string;
  /** Day of the next contact; absent while there is none. */
  readonly to?: string;
  readonly days: number;
}

/** Days from one civil date to another. */
export function daysFrom(one: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000);
}

/**
 * The times without contact until a day, the oldest first.
 *
 * @param least - Days from which a time without contact is told.
 */
export function gapsOf(items: readonly TimelineItem[], today: string, least: number): readonly Gap[] {
  const contacts = [...new Set(items.filter(({ silent }) => silent !== true).map(({ date }) => date))].sort();
  return contacts.flatMap((from, index): Gap[] => {
    const to = contacts[index + 1];
    const days = daysFrom(from, to ?? today);
    return days < least ? [] : [{ from, ...(to !== undefined && { to }), days }];
  });
}
