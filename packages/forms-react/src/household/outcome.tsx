import type { CivilDate } from '@cartella/core';
import type { HouseholdData } from '@cartella/model';
import { membersOn } from '@cartella/model/functions';
import { useWords } from '../language';
import { householdTexts } from './texts';

/** Who a household would be on a day, before anything is decided. */
export function Outcome({
  title,
  household,
  on,
  nameOf,
  isNew,
}: {
  readonly title: string;
  readonly household: HouseholdData;
  readonly on: CivilDate;
  readonly nameOf: (personId: string) => string;
  /** Who comes in on that day is marked. */
  readonly isNew?: boolean;
}) {
  const { text, day } = useWords(householdTexts);
  const members = membersOn(household, on);
  return (
    <div className="cartella-outcome">
      <h5 className="h6">{title}</h5>
      {members.length === 0 && <p className="form-text mb-0">{text('household.outcome.nobody')}</p>}
      <ul className="list-unstyled mb-0">
        {members.map(({ personId, validFrom }) => {
          const comes = isNew && validFrom === on;
          const name = nameOf(personId);
          const said = validFrom === undefined ? name : text('household.outcome.since', { name, date: day(validFrom) });
          return (
            <li key={personId}>
              <span aria-hidden="true">{comes ? '+ ' : '· '}</span>
              {comes ? <ins>{said}</ins> : said}
              {personId === household.referencePersonId && (
                <span className="cartella-tag">{text('household.reference')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
