import { ageOn, civilDate, createIssue, type Issue, isBlocking } from '@cartella/core';
import { type Person, type PresaInCarico, presentValue } from '@cartella/model';
import { codeIn } from '@cartella/vocabularies';
import { closureReasonsToSinba } from '@cartella/vocabularies/flow-crosswalks';
import { checkRecord, type Pseudonymiser, type Sinba, type SiussLists, siussCodes } from '../siuss';
import { residenceOf } from './beneficiary';

/** Fields of the flow that come from the person, the case and the deliveries; the rest are answers of the assessment. */
type DerivedField =
  | 'IDBeneficiario'
  | 'AnnoNascita'
  | 'FasciaEtaBeneficiario'
  | 'CodiceRegioneResidenza'
  | 'CodiceNazioneResidenza'
  | 'Prestazioni';

/** A child in care and what the assessment says, with the codes of the layout. */
export interface ChildSource {
  readonly person: Person;
  readonly answers: Partial<Omit<Sinba, DerivedField>>;
  /** SIUSS codes of what was given to the child. */
  readonly benefits: readonly string[];
  readonly presaInCarico?: PresaInCarico;
}

/** Issue codes of the preparation of this flow. */
export const sinbaCaseIssue = { notAMinor: 'siuss.not-a-minor' } as const;

/** A child as it can be told, or what is missing: the person is named only by record. */
export interface PreparedChild {
  readonly personId: string;
  readonly record?: Sinba;
  readonly issues: readonly Issue[];
}

const bands = [3, 6, 9, 12, 15, 18] as const;

/** Code of the band of an age, or `undefined` from eighteen on. The bands of the layout overlap: each begins where it says. */
function ageBand(age: number): string | undefined {
  const index = bands.findIndex((end) => age < end);
  return index === -1 ? undefined : String(index + 1);
}

/**
 * Turns children in care into records of the flow SINBA, each under a pseudonym.
 *
 * @param asOf - Day on which the flow is made, `YYYY-MM-DD`.
 */
export async function prepareSinba(
  sources: Iterable<ChildSource>,
  pseudonymOf: Pseudonymiser,
  lists: SiussLists,
  asOf: string,
): Promise<PreparedChild[]> {
  const codes = siussCodes(lists);
  const prepared: PreparedChild[] = [];
  for (const { person, answers, benefits, presaInCarico } of sources) {
    const born = presentValue(person.data.dateOfBirth);
    const residence = residenceOf(person, lists, codes, asOf);
    const closure = presaInCarico?.data.closureReason;
    const band = born === undefined ? undefined : ageBand(ageOn(civilDate(born), civilDate(asOf)));
    const candidate: Record<string, unknown> = {
      MotivazioneChiusuraCarico: closure === undefined ? undefined : codeIn(closureReasonsToSinba, closure),
      ...answers,
      IDBeneficiario: await pseudonymOf(person.id),
      AnnoNascita: born?.slice(0, 4),
      FasciaEtaBeneficiario: band,
      CodiceRegioneResidenza: residence?.CodiceRegione,
      CodiceNazioneResidenza: residence?.CodiceNazione,
      Prestazioni: { CodicePrestazione: [...new Set(benefits)] },
    };
    const record = Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== undefined));
    const issues = checkRecord('SINBA', record, codes);
    if (born !== undefined && band === undefined) issues.push(createIssue(sinbaCaseIssue.notAMinor, ['AnnoNascita']));
    prepared.push({
      personId: person.id,
      issues,
      ...(isBlocking(issues) ? {} : { record: record as unknown as Sinba }),
    });
  }
  return prepared;
}
