import { code, ne, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { type DataOf, defineRecord, inLog, type RecordOf, registerRecord } from '../record';
import { choice, InstantSchema, LineSchema, RecordIdSchema, reference } from '../value';

/** Somebody looked at, searched, printed or exported data, or was refused. It holds references, never what was read. */
export const accessLogEntry = defineRecord({
  ...registerRecord,
  kind: 'access-log-entry',
  label: { it: 'Voce del registro degli accessi', en: 'Access log entry' },
  description: {
    it: 'Chi ha visto, cercato, stampato o esportato che cosa, quando e perché; o a chi è stato negato.',
    en: 'Who saw, searched, printed or exported what, when and why; or who was refused.',
  },
  purpose: 'accountability',
  retention: inLog,
  norm: {
    urn: 'urn:nir:unione.europea:regolamento:2016-04-27;679',
    article: 'artt. 5, par. 2, e 32',
    citation: 'Regolamento (UE) 2016/679',
  },
  data: z.strictObject({
    operatorId: element(reference('operator').optional(), 'Operatore', 'Operator'),
    client: element(LineSchema.optional(), 'Sistema', 'System'),
    at: element(InstantSchema, 'Quando', 'When'),
    action: element(
      choice({
        read: ['Lettura', 'Read'],
        search: ['Ricerca', 'Search'],
        list: ['Elenco', 'List'],
        print: ['Stampa', 'Print'],
        export: ['Esportazione', 'Export'],
        write: ['Scrittura', 'Write'],
        denied: ['Accesso negato', 'Access denied'],
        'emergency-access': ['Accesso in emergenza', 'Emergency access'],
        unseal: ['Apertura di un dato sigillato', 'Unsealing'],
      }),
      'Che cosa ha fatto',
      'What was done',
    ),
    recordKind: element(LineSchema.max(60), 'Tipo di scheda', 'Kind of record'),
    recordIds: element(z.array(RecordIdSchema).max(1000), 'Schede', 'Records'),
    personIds: element(z.array(reference('person')).max(1000), 'Persone', 'Persons'),
    criteria: element(
      z.array(LineSchema.max(60)).max(20).optional(),
      'Criteri di ricerca usati',
      'Search criteria used',
      {
        description: { it: 'I nomi dei criteri, non i valori.', en: 'Names of the criteria, not their values.' },
      },
    ),
    reason: element(LineSchema.optional(), 'Motivo', 'Reason'),
    requestId: element(LineSchema.max(64).optional(), 'Richiesta', 'Request'),
  }),
  rules: [
    {
      code: 'access-log-entry.emergency-reason',
      path: ['reason'],
      holds: or(ne(path('action'), code('emergency-access')), present('reason')),
    },
    {
      code: 'access-log-entry.unseal-reason',
      path: ['reason'],
      holds: or(ne(path('action'), code('unseal')), present('reason')),
    },
  ],
});

export type AccessLogEntryData = DataOf<typeof accessLogEntry>;
export type AccessLogEntry = RecordOf<typeof accessLogEntry>;
