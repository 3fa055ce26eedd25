import { isCivilDate } from '@cartella/core';
import { type CodeEntry, type CodeList, findEntry, findEntryBy } from '@cartella/vocabularies';

/** The lists that the flows refer to, by the names of `@cartella/vocabularies`: whoever builds a page or a job loads them. */
export interface SiussLists {
  /** By cadastral code, with `istat` and `province`. */
  readonly comuni: CodeList;
  /** By sigla, with `dm1986`: the region as SIUSS numbers it. */
  readonly provinces: CodeList;
  /** By ISO alpha-3 code, with `numeric` and `belfiore`. */
  readonly states: CodeList;
  readonly benefits: CodeList;
}

/** What the list of benefits says of one of them. */
export interface BenefitFacts {
  readonly label: string;
  /** First day, last day and monthly amount are compulsory (INPS messages 1244 and 3782 of 2022). */
  readonly wholePeriod: boolean;
  /** The day of the event is asked for. */
  readonly event: boolean;
  /** Usually given only to persons in care. */
  readonly onlyInCare: boolean;
  /** Depends on the ISEE. */
  readonly isee: boolean;
}

/** What the layouts leave to lists kept elsewhere. */
export interface SiussCodes {
  /** SIUSS benefit, or nothing when the list does not have it. @param on - A day of the benefit, when known. */
  readonly benefit: (code: string, on?: string) => BenefitFacts | undefined;
  /** State, ISO 3166 numeric. */
  readonly isCountry: (code: string) => boolean;
  /** Comune of whatever time, or foreign state, by cadastral code. */
  readonly isBirthplace: (code: string) => boolean;
  /** Comune, ISTAT code. */
  readonly isMunicipality: (code: string) => boolean;
  /** Region in the numbering of 1986. */
  readonly isRegion: (code: string) => boolean;
  /**
   * Region of a comune, by its ISTAT code, in the numbering of 1986. It comes from the province: the ISTAT region would put Bolzano and
   * Trento together, and its numbers pass the schema while saying another region.
   */
  readonly regionOf: (municipality: string) => string | undefined;
}

function factsOf({ label, properties = {} }: CodeEntry): BenefitFacts {
  return {
    label: label.it,
    wholePeriod: properties['monthlyAmountRequired'] === true,
    event: properties['eventDateRequired'] === true,
    onlyInCare: properties['onlyIfInCarico'] === true,
    isee: properties['meansTest'] === 'isee',
  };
}

/** Looks the codes of the flows up in the vocabularies. */
export function siussCodes({ comuni, provinces, states, benefits }: SiussLists): SiussCodes {
  const facts = new Map<CodeEntry, BenefitFacts>();
  return {
    benefit: (code, on) => {
      const entry = findEntry(benefits, code, isCivilDate(on) ? on : undefined);
      if (entry === undefined) return undefined;
      const known = facts.get(entry) ?? factsOf(entry);
      facts.set(entry, known);
      return known;
    },
    isCountry: (code) => findEntryBy(states, 'numeric', code) !== undefined,
    isBirthplace: (code) =>
      findEntry(comuni, code) !== undefined || findEntryBy(states, 'belfiore', code) !== undefined,
    isMunicipality: (code) => findEntryBy(comuni, 'istat', code) !== undefined,
    isRegion: (code) => findEntryBy(provinces, 'dm1986', code) !== undefined,
    regionOf: (municipality) => {
      const sigla = findEntryBy(comuni, 'istat', municipality)?.properties?.['province'];
      const region = typeof sigla === 'string' ? findEntry(provinces, sigla)?.properties?.['dm1986'] : undefined;
      return typeof region === 'string' ? region : undefined;
    },
  };
}
