import { element } from '../element';
import { CivilDateSchema, LineSchema, reference, TextSchema } from '../value';

/** The file that a record belongs to. */
export const cartellaId = element(reference('cartella-sociale'), 'Cartella', 'File');

/** The person that a record is about. */
export const personId = element(reference('person'), 'Persona', 'Person');

/** The day of the fact. */
export const onDate = element(CivilDateSchema, 'Data', 'Date', { example: '2026-11-02' });

/** First day of a period. */
export const startDate = element(CivilDateSchema, 'Dal', 'From', { example: '2026-01-01' });

/** Last day of a period; absent while it lasts. */
export const endDate = element(CivilDateSchema.optional(), 'Al', 'To');

/** Last day of something that may last. */
export const validTo = element(CivilDateSchema.optional(), 'Al', 'To');

/** A short remark. */
export const note = element(LineSchema.optional(), 'Note', 'Notes');

/** What the person thinks, in the person's words. */
export const personView = element(
  TextSchema.optional(),
  'Che cosa ne pensa la persona',
  'What the person thinks of it',
);

/** The document that holds the act or the signed text. */
export const documentId = element(reference('document').optional(), 'Documento', 'Document');
