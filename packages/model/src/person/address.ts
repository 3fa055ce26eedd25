import * as z from 'zod';
import { element } from '../element';
import { CivilDateSchema, choice, codeOf, LineSchema } from '../value';

const clv = (name: string) => `https://w3id.org/italia/onto/CLV/${name}`;

/** A dated address. A protected one is stored in the sealed class and never rendered without the act that opens it. */
export const AddressSchema = z.strictObject({
  kind: element(
    choice({
      residence: ['Residenza', 'Residence'],
      domicile: ['Domicilio', 'Domicile'],
      'via-fittizia': ['Via fittizia (senza dimora)', 'Fictitious street (homeless)'],
      protected: ['Indirizzo protetto', 'Protected address'],
      temporary: ['Dimora temporanea', 'Temporary stay'],
    }),
    'Tipo di indirizzo',
    'Kind of address',
  ),
  comune: element(codeOf('comuni').optional(), 'Comune', 'Municipality', { uri: clv('hasCity'), example: 'H501' }),
  state: element(codeOf('states').optional(), 'Stato estero', 'Foreign state', { uri: clv('hasCountry') }),
  streetName: element(LineSchema.optional(), 'Via o piazza', 'Street', {
    uri: clv('officialStreetName'),
    example: 'Via dei Collaudi',
  }),
  streetNumber: element(LineSchema.max(20).optional(), 'Numero civico', 'Street number', {
    uri: clv('streetNumber'),
    example: '12/A',
  }),
  postCode: element(
    z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    'CAP',
    'Postal code',
    { uri: clv('postCode'), example: '06100' },
  ),
  note: element(LineSchema.optional(), 'Indicazioni', 'Directions'),
  validFrom: element(CivilDateSchema.optional(), 'Dal', 'From'),
  validTo: element(CivilDateSchema.optional(), 'Al', 'To'),
});

export type Address = z.infer<typeof AddressSchema>;
