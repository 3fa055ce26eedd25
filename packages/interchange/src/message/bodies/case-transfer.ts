import { element, LineSchema, RecordIdSchema } from '@cartella/model';
import * as z from 'zod';
import { CaseBundleSchema } from '../../case-bundle';
import { defineMessage } from '../definition';
import { ContactPersonSchema, day, exampleId } from './part';

/** A whole case passes to another body, with its history. */
export const caseTransfer = defineMessage({
  name: 'case-transfer',
  label: { it: 'Trasferimento del caso', en: 'Transfer of a case' },
  description: {
    it: 'Passa un caso intero a un altro ente: schede con la loro storia, documenti, stato del procedimento.',
    en: 'Passes a whole case to another body: records with their history, documents, state of the procedure.',
  },
  from: 'both',
  purpose: 'care-project',
  body: z.strictObject({
    transferId: element(RecordIdSchema, 'Trasferimento', 'Transfer'),
    reason: element(LineSchema, 'Motivo', 'Reason'),
    effectiveOn: element(day, 'Dal', 'From'),
    contact: element(ContactPersonSchema, 'A chi rivolgersi', 'Whom to ask'),
    bundle: element(CaseBundleSchema, 'Fascicolo', 'Case'),
  }),
  example: {
    transferId: exampleId(90),
    reason: 'La persona ha cambiato residenza',
    effectiveOn: '2027-02-01',
    contact: { name: 'Ada Collaudo', role: 'Assistente sociale' },
    bundle: {
      format: 'cartella/case-bundle/1.0.0',
      cartellaId: exampleId(91),
      exportedAt: '2027-01-20T09:00:00.000Z',
      exportedBy: exampleId(2),
      records: [
        {
          id: exampleId(91),
          enteId: exampleId(2),
          kind: 'cartella-sociale',
          schema: 'cartella-sociale/1.0.0',
          recordedAt: '2026-11-02T09:00:00.000Z',
          version: 1,
          provenance: { source: 'declared' },
          sensitivity: 'special',
          data: { personId: exampleId(10), openedOn: '2026-11-02' },
        },
      ],
      procedures: [],
      documents: [],
      withheld: [],
      sha256: 'c'.repeat(64),
    },
  },
});
