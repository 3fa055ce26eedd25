import { type Address, type Person, presentValue } from '@cartella/model';
import { codeIn, findEntry } from '@cartella/vocabularies';
import { sexToSiuss } from '@cartella/vocabularies/flow-crosswalks';
import type { SiussCodes, SiussLists } from '../siuss';

const italy = '380';
const notAvailable = '990';

// Residence first, then where the person lives; a protected address is nobody's business.
const preferredKinds: readonly Address['kind'][] = ['residence', 'via-fittizia', 'domicile'];

interface Indirizzo {
  readonly CodiceRegione?: string | undefined;
  readonly CodiceComune?: string;
  readonly CodiceNazione: string | undefined;
}

function addressOf(person: Person, on: string): Address | undefined {
  const valid = (person.data.addresses ?? []).filter(
    ({ validFrom = '', validTo = '9999' }) => validFrom <= on && on <= validTo,
  );
  return preferredKinds
    .map((kind) => valid.find((address) => address.kind === kind))
    .find((found) => found !== undefined);
}

function numericOf(lists: SiussLists, state: string | undefined): string | undefined {
  const numeric = state === undefined ? undefined : findEntry(lists.states, state)?.properties?.['numeric'];
  return typeof numeric === 'string' ? numeric : undefined;
}

const genere = (sex: string | undefined): string | undefined =>
  sex === undefined ? undefined : codeIn(sexToSiuss, sex);

/** A citizenship as ISO 3166 numeric; 990 when the state has no number (stateless, Kosovo). */
function citizenship(lists: SiussLists, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return numericOf(lists, code) ?? (findEntry(lists.states, code) === undefined ? undefined : notAvailable);
}

function toIndirizzo(address: Address | undefined, lists: SiussLists, codes: SiussCodes): Indirizzo | undefined {
  if (address === undefined) return undefined;
  if (address.comune === undefined) return { CodiceNazione: numericOf(lists, address.state) };
  const istat = findEntry(lists.comuni, address.comune)?.properties?.['istat'];
  if (typeof istat !== 'string') return { CodiceNazione: italy };
  return { CodiceRegione: codes.regionOf(istat), CodiceComune: istat, CodiceNazione: italy };
}

/** Where a person lives, as the flow wants it. */
export function residenceOf(person: Person, lists: SiussLists, codes: SiussCodes, on: string): Indirizzo | undefined {
  return toIndirizzo(addressOf(person, on), lists, codes);
}

/** What is known of a person as the flow wants it; what is not known is `undefined`, and the check says so. */
export function toBeneficiary(
  person: Person,
  lists: SiussLists,
  codes: SiussCodes,
  on: string,
): Record<string, unknown> {
  const { familyName, givenName, taxCode, dateOfBirth, birthPlace, sex, citizenships } = person.data;
  const address = residenceOf(person, lists, codes, on);
  return {
    CodiceFiscale: presentValue(taxCode),
    Anagrafica: {
      Cognome: familyName?.slice(0, 36),
      Nome: givenName?.slice(0, 36),
      AnnoNascita: presentValue(dateOfBirth)?.slice(0, 4),
      LuogoNascita: presentValue(birthPlace),
      Genere: genere(presentValue(sex)),
      CodiceCittadinanza: citizenship(lists, citizenships?.[0]),
      CodiceSecondaCittadinanza: citizenship(lists, citizenships?.[1]),
    },
    Indirizzo: address === undefined ? [] : [address],
  };
}
