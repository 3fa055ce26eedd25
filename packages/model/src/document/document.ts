import { code, ne, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { caseRecord, type DataOf, defineRecord, type RecordOf } from '../record';
import { CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';

const dpr445 = {
  urn: 'urn:nir:presidente.repubblica:decreto:2000-12-28;445',
  citation: 'D.P.R. 28 dicembre 2000, n. 445',
} as const;

/** A file and what is known of it; the bytes are kept elsewhere, under its digest. */
export const document = defineRecord({
  ...caseRecord,
  kind: 'document',
  label: { it: 'Documento', en: 'Document' },
  description: {
    it: 'Un documento della cartella, con protocollo e impronta; il contenuto è conservato a parte.',
    en: 'A document of the file, with protocol and digest; its content is kept apart.',
  },
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2005-03-07;82',
    article: 'art. 20',
    citation: 'D.Lgs. 7 marzo 2005, n. 82',
  },
  data: z.strictObject({
    title: element(LineSchema, 'Titolo', 'Title'),
    kind: element(codeOf('document-kinds'), 'Tipo', 'Kind'),
    cartellaId: element(reference('cartella-sociale').optional(), 'Cartella', 'File'),
    personId: element(reference('person').optional(), 'Persona', 'Person'),
    date: element(CivilDateSchema.optional(), 'Data del documento', 'Date of the document'),
    direction: element(
      choice({
        incoming: ['In entrata', 'Incoming'],
        outgoing: ['In uscita', 'Outgoing'],
        internal: ['Interno', 'Internal'],
      }),
      'Provenienza',
      'Direction',
    ),
    protocol: element(
      z
        .strictObject({
          number: element(z.string().regex(/^\d{1,10}$/), 'Numero', 'Number'),
          year: element(z.int().min(1990).max(2200), 'Anno', 'Year'),
          register: element(LineSchema.max(60).optional(), 'Registro', 'Register'),
          registeredOn: element(CivilDateSchema, 'Protocollato il', 'Registered on'),
        })
        .optional(),
      'Protocollo',
      'Protocol',
      { norm: { ...dpr445, article: 'art. 53' } },
    ),
    mediaType: element(
      z
        .string()
        .max(100)
        .regex(/^[a-z]+\/[a-z0-9.+-]+$/),
      'Formato',
      'Format',
      { example: 'application/pdf' },
    ),
    size: element(z.int().min(0).max(1_000_000_000), 'Dimensione in byte', 'Size in bytes'),
    digest: element(z.string().regex(/^[0-9a-f]{64}$/), 'Impronta SHA-256', 'SHA-256 digest'),
    signed: element(
      choice({
        none: ['Nessuna', 'None'],
        handwritten: ['Autografa', 'Handwritten'],
        pades: ['Digitale PAdES', 'Digital PAdES'],
        cades: ['Digitale CAdES', 'Digital CAdES'],
        xades: ['Digitale XAdES', 'Digital XAdES'],
        fea: ['Elettronica avanzata', 'Advanced electronic'],
      }),
      'Firma',
      'Signature',
    ),
    signedOn: element(CivilDateSchema.optional(), 'Firmato il', 'Signed on'),
    reserved: element(z.boolean().optional(), 'Riservato', 'Reserved'),
  }),
  rules: [
    {
      code: 'document.signature-date',
      path: ['signedOn'],
      holds: or(ne(path('signed'), code('handwritten')), present('signedOn')),
      severity: 'warning',
    },
  ],
});

export type DocumentData = DataOf<typeof document>;
export type Document = RecordOf<typeof document>;
