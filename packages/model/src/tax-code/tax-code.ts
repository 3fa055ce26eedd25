import * as z from 'zod';
import { value } from '../element';
import { hasTaxCodeCheckCharacter } from './check-character';
import { organisationTaxCodePattern, taxCodeIssue, taxCodePattern } from './shape';

/** Codice fiscale of a natural person (D.M. 23 dicembre 1976, n. 13813), in canonical form; eleven digits when it is provisional. */
export const TaxCodeSchema = value(
  z
    .string()
    .regex(taxCodePattern, { error: taxCodeIssue.shape, abort: true })
    .refine(hasTaxCodeCheckCharacter, { error: taxCodeIssue.checkCharacter }),
  { format: 'tax-code', uri: 'https://w3id.org/italia/onto/CPV/taxCode' },
);

/** Codice fiscale of a body: eleven digits, the last of which checks the others. */
export const OrganisationTaxCodeSchema = value(
  z
    .string()
    .regex(organisationTaxCodePattern, { error: taxCodeIssue.shape, abort: true })
    .refine(hasTaxCodeCheckCharacter, { error: taxCodeIssue.checkCharacter }),
  { format: 'organisation-tax-code', uri: 'https://w3id.org/italia/onto/COV/taxCode' },
);

export type TaxCode = z.infer<typeof TaxCodeSchema>;
