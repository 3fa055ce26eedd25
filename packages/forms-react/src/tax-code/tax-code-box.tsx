import type { CivilDate } from '@cartella/core';
import { computeTaxCode } from '@cartella/model/tax-code';
import { useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { useWords } from '../language';
import { monthNames } from '../language/formats';
import {
  type BirthplaceFinder,
  canonicalTaxCode,
  isComputable,
  type KnownPerson,
  readTaxCode,
  type TaxCodePart,
} from './explain';
import { taxCodeTexts } from './texts';

/** A codice fiscale, or the reason why there is none. */
export type TaxCodeAnswer = string | { readonly absent: 'unknown' | 'refused' | 'not-applicable' } | undefined;

const reasons = ['unknown', 'refused', 'not-applicable'] as const;

/**
 * A codice fiscale, checked while it is typed or pasted without raising its voice: which part does not agree with what is known of the
 * person, omocodia, provisional codes of eleven digits, none at all with the reason. It can be computed; it is never put there unasked.
 */
export function TaxCodeBox({
  value,
  onChange,
  person,
  findPlace,
  placeName,
  required,
}: {
  readonly value: TaxCodeAnswer;
  readonly onChange: (answer: TaxCodeAnswer) => void;
  /** What is known of whom it belongs to. */
  readonly person: KnownPerson;
  readonly findPlace?: BirthplaceFinder;
  /** Name of a comune or a state by its Belfiore code. */
  readonly placeName?: (belfiore: string) => string | undefined;
  readonly required?: boolean;
}) {
  const { text } = useWords(taxCodeTexts);
  const [typed, setTyped] = useState<string | undefined>();
  const [isLeft, setLeft] = useState(true);
  const [computed, setComputed] = useState<string | undefined>();
  const isAbsent = typeof value === 'object';
  const code = typed ?? (typeof value === 'string' ? value : '');
  const reading = readTaxCode(code, person, findPlace);
  const type = (next: string) => {
    const canonical = canonicalTaxCode(next);
    setTyped(canonical);
    const { kind } = readTaxCode(canonical, person, findPlace);
    onChange(kind === 'person' || kind === 'provisional' ? canonical : undefined);
  };
  const problem = () => {
    if (reading.kind === 'wrong') return text(`code.problem.${reading.problem}`);
    // What is being typed is not wrong yet.
    return reading.kind === 'partial' && isLeft ? text('code.problem.tax-code.shape') : undefined;
  };
  const wrong = problem();
  return (
    <div className="cartella-tax-code cartella-form">
      <div className="cartella-line-of-fields">
        {!isAbsent && (
          <TextBox
            label={text('code.label')}
            required={required}
            autoCapitalize="characters"
            spellCheck={false}
            value={code}
            problem={wrong}
            onChange={({ target }) => type(target.value)}
            onFocus={() => setLeft(false)}
            onBlur={() => setLeft(true)}
          />
        )}
        <SelectBox
          label={isAbsent ? text('code.label') : text('code.none')}
          empty={isAbsent ? text('code.none.no') : '–'}
          options={reasons.map((reason) => [reason, text(`code.none.${reason}`)])}
          value={isAbsent ? value.absent : ''}
          onChange={({ target }) => {
            setTyped(undefined);
            setComputed(undefined);
            onChange(target.value === '' ? undefined : { absent: target.value as (typeof reasons)[number] });
          }}
        />
      </div>
      {!isAbsent && (
        <>
          <div role="status">
            {reading.kind === 'partial' && !isLeft && (
              <p className="form-text mb-0">{text('code.partial', { count: reading.count })}</p>
            )}
            {reading.kind === 'provisional' && <p className="form-text mb-0">{text('code.provisional')}</p>}
            {reading.kind === 'person' && <Verdict parts={reading.parts} omocodia={reading.omocodia} />}
          </div>
          {reading.kind === 'person' && <Parts parts={reading.parts} placeName={placeName} />}
          {code === '' && isComputable(person) && computed === undefined && (
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              onClick={() => setComputed(computeTaxCode(person))}
            >
              {text('code.compute')}
            </button>
          )}
          {code === '' && computed !== undefined && (
            <div className="cartella-panel">
              <p role="status">{text('code.computed', { code: computed })}</p>
              <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => type(computed)}>
                {text('code.computed.use')}
              </button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** In one sentence whether the code agrees with the person. */
function Verdict({ parts, omocodia }: { readonly parts: readonly TaxCodePart[]; readonly omocodia: number }) {
  const { text } = useWords(taxCodeTexts);
  const count = parts.filter(({ problem }) => problem !== undefined).length;
  return (
    <>
      <p className={`mb-1 ${count === 0 ? 'form-text' : 'fw-semibold'}`}>
        {count === 0 ? `✓ ${text('code.agrees')}` : `≠ ${text('code.disagrees', { count })}`}
      </p>
      {omocodia > 0 && <p className="form-text mb-1">{text('code.omocodia', { count: omocodia })}</p>}
    </>
  );
}

/** What each part says, and which does not fit. */
function Parts({
  parts,
  placeName,
}: {
  readonly parts: readonly TaxCodePart[];
  readonly placeName: ((belfiore: string) => string | undefined) | undefined;
}) {
  const { text, day, locale } = useWords(taxCodeTexts);
  const says = ({ part, says: said }: TaxCodePart) => {
    if (said === undefined) return undefined;
    if (typeof said === 'object') {
      return text('code.says.date', {
        day: said.day,
        month: monthNames(locale)[said.month - 1] ?? '',
        year: String(said.year).padStart(2, '0'),
      });
    }
    return part === 'sex' ? text(`code.says.sex.${said}`) : (placeName?.(said) ?? said);
  };
  const wrong = ({ problem, params = {} }: TaxCodePart) =>
    text(`code.part-problem.${problem}`, {
      ...params,
      ...('since' in params && { since: day(params['since'] as CivilDate) }),
      ...('until' in params && { until: day(params['until'] as CivilDate) }),
    });
  return (
    <details className="cartella-past" open={parts.some(({ problem }) => problem !== undefined)}>
      <summary>{text('code.parts')}</summary>
      <dl>
        {parts.map((part) => (
          <div key={part.part} className="cartella-value">
            <dt>{text(`code.part.${part.part}`)}</dt>
            <dd>
              <span>
                <code className="cartella-characters">{part.characters}</code> {says(part)}
              </span>
              {part.problem === undefined ? (
                <span className="form-text">✓ {text('code.fits')}</span>
              ) : (
                <strong className="cartella-over">≠ {wrong(part)}</strong>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
