import type { CivilDate } from '@cartella/core';
import { type CodeList, searchEntries } from '@cartella/vocabularies';
import { type ReactNode, useId, useMemo } from 'react';
import { FormEnvironmentProvider } from '../environment';
import { useWords } from '../language';
import { CodeSearchBox } from '../widgets';
import { placeTexts } from './texts';

const noWords = { it: {} };
const noLists = {};

/**
 * A comune or a foreign state out of all that there are and were, found while one types without asking anybody: accents, the other
 * language of a place and names of the past count; with a day, what existed on that day, under its name of then.
 */
export function PlaceBox({
  label,
  places,
  value,
  onChange,
  on,
  problem,
  required,
}: {
  readonly label: string;
  /** `birthplaces`, `comuni` or `states` of the vocabularies. */
  readonly places: CodeList;
  /** Belfiore code of a birthplace or a comune, code of a state. */
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  /** The day of birth: only what existed then is offered. */
  readonly on?: CivilDate;
  readonly problem?: ReactNode;
  readonly required?: boolean;
}) {
  const { text, day, locale } = useWords(placeTexts);
  const id = useId();
  const own = useMemo(
    () => ({
      searchVocabulary: async (_: string, query: string) =>
        searchEntries(places, query, { limit: 12, ...(on !== undefined && { on }) }),
      findCode: async (_: string, code: string) => entryOf(places, code, on),
    }),
    [places, on],
  );
  const entry = value === undefined ? undefined : entryOf(places, value, on);
  const others = Object.entries(entry?.label ?? {})
    .filter(([language, name]) => language !== 'it' && language !== 'en' && name !== entry?.label.it)
    .map(([, name]) => name);
  const istat = entry?.properties?.['istat'];
  const details = entry && [
    others.length > 0 && text('place.also', { names: others.join(', ') }),
    entry.properties?.['province'] && text('place.province', { province: String(entry.properties['province']) }),
    text('place.code', { code: entry.code }),
    istat !== undefined && text('place.istat', { code: String(istat) }),
    entry.validTo !== undefined && text('place.until', { date: day(entry.validTo) }),
  ];
  const notes = [details && `${id}-note`, problem != null && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <FormEnvironmentProvider locale={locale} catalogues={noWords} vocabularies={noLists} {...own}>
      <div className="cartella-field">
        <label className="form-label" htmlFor={id}>
          {label}
        </label>
        <CodeSearchBox
          id={id}
          vocabulary={places.id}
          label={label}
          value={value}
          required={required ?? false}
          invalid={problem != null}
          describedBy={notes || undefined}
          onChange={onChange}
        />
        {details && (
          <p id={`${id}-note`} className="form-text mb-0">
            {details.filter(Boolean).join(' · ')}
          </p>
        )}
        {problem != null && (
          <p id={`${id}-problem`} className="invalid-feedback d-block">
            {problem}
          </p>
        )}
      </div>
    </FormEnvironmentProvider>
  );
}

function entryOf(places: CodeList, code: string, on: CivilDate | undefined) {
  const periods = places.entries.filter((entry) => entry.code === code);
  const then = (date: CivilDate) =>
    periods.find(
      ({ validFrom, validTo }) =>
        (validFrom === undefined || validFrom <= date) && (validTo === undefined || date <= validTo),
    );
  return (on !== undefined && then(on)) || periods.at(-1);
}
