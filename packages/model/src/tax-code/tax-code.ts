import type * as z from 'zod';
import { formatted } from '../format';

/** Codice fiscale of a natural person (D.M. 23 dicembre 1976, n. 13813), in canonical form; eleven digits when it is provisional. */
export const TaxCodeSchema = formatted('tax-code', { uri: 'https://w3id.org/italia/onto/CPV/taxCode' });

/** Codice fiscale of a body: eleven digits, the last of which checks the others. */
export const OrganisationTaxCodeSchema = formatted('organisation-tax-code', {
  uri: 'https://w3id.org/italia/onto/COV/taxCode',
});

export type TaxCode = z.infer<typeof TaxCodeSchema>;
