import { CivilDateSchema, element, LineSchema, RecordIdSchema } from '@cartella/model';
import * as z from 'zod';

/** Identifier that the sender made for the path of a person with a partner. */
export const pathId = element(RecordIdSchema, 'Percorso', 'Path');

/** A person who answers for something, by name and role, never by tax code. */
export const ContactPersonSchema = z.strictObject({
  name: element(LineSchema, 'Nome', 'Name'),
  role: element(LineSchema, 'Ruolo', 'Role'),
  contact: element(LineSchema.optional(), 'Recapito', 'Contact'),
});

/** A day, `YYYY-MM-DD`. */
export const day = CivilDateSchema;

/** Identifiers and digests for the examples: plainly invented. */
export const exampleId = (number: number): string => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
