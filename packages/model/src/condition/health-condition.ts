import { absent, code, eq, ge, or, path } from '@cartella/rules';
import * as z from 'zod';
import { element, law328, socialServicesBasis } from '../element';
import { documentId, note, personId } from '../part';
import { afterClosure, type DataOf, defineRecord, inOrder, type RecordOf, type RecordRule } from '../record';
import { CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';

const law104 = { urn: 'urn:nir:stato:legge:1992-02-05;104', citation: 'L. 5 febbraio 1992, n. 104' } as const;

const rules: readonly RecordRule[] = [
  inOrder('certification.dates', 'issuedOn', 'expiresOn'),
  {
    code: 'certification.percentage',
    path: ['percentage'],
    holds: or(
      absent('percentage'),
      eq(path('kind'), code('invalidita-civile')),
      eq(path('kind'), code('invalidita-lavoro')),
    ),
  },
  {
    code: 'certification.companion-allowance',
    path: ['companionAllowance'],
    holds: or(
      absent('companionAllowance'),
      eq(path('companionAllowance'), false),
      absent('percentage'),
      eq(path('percentage'), 100),
    ),
    severity: 'warning',
  },
  {
    code: 'certification.revision',
    path: ['revisionOn'],
    holds: or(absent('revisionOn'), absent('issuedOn'), ge(path('revisionOn'), path('issuedOn'))),
  },
];

/** A certificate on which care and benefits depend: invalidità civile, L. 104, non-self-sufficiency and the like. */
export const certification = defineRecord({
  version: '1.0.0',
  kind: 'certification',
  label: { it: 'Certificazione', en: 'Certification' },
  description: {
    it: 'Una certificazione rilevante per il sostegno: invalidità civile, L. 104/1992, non autosufficienza, collocamento mirato.',
    en: 'A certificate relevant to support: civil invalidity, Law 104/1992, non-self-sufficiency, targeted employment.',
  },
  sensitivity: 'special',
  purpose: 'assessment',
  legalBasis: socialServicesBasis,
  norm: law104,
  retention: afterClosure,
  data: z.strictObject({
    personId,
    kind: element(
      choice({
        'invalidita-civile': ['Invalidità civile', 'Civil invalidity'],
        'invalidita-lavoro': ['Invalidità da lavoro', 'Work invalidity'],
        cecita: ['Cecità civile', 'Civil blindness'],
        sordita: ['Sordità civile', 'Civil deafness'],
        'legge-104-comma-1': ['L. 104/1992, art. 3, c. 1', 'Law 104/1992, art. 3, par. 1'],
        'legge-104-comma-3': ['L. 104/1992, art. 3, c. 3', 'Law 104/1992, art. 3, par. 3'],
        'legge-68': ['Collocamento mirato (L. 68/1999)', 'Targeted employment (Law 68/1999)'],
        'non-autosufficienza': ['Non autosufficienza', 'Non-self-sufficiency'],
        'alunno-con-disabilita': ['Alunno con disabilità', 'Pupil with disability'],
        'valutazione-di-base': ['Valutazione di base (D.Lgs. 62/2024)', 'Basic assessment (D.Lgs. 62/2024)'],
        'disturbo-apprendimento': ['Disturbo specifico dell’apprendimento', 'Specific learning disorder'],
        other: ['Altra', 'Other'],
      }),
      'Tipo di certificazione',
      'Kind of certificate',
    ),
    percentage: element(z.int().min(0).max(100).optional(), 'Percentuale', 'Percentage', {
      presentation: 'percentage',
      norm: { urn: 'urn:nir:stato:legge:1971-03-30;118', citation: 'L. 30 marzo 1971, n. 118' },
    }),
    companionAllowance: element(z.boolean().optional(), 'Indennità di accompagnamento', 'Companion allowance', {
      norm: { urn: 'urn:nir:stato:legge:1980-02-11;18', citation: 'L. 11 febbraio 1980, n. 18' },
    }),
    attendanceAllowance: element(z.boolean().optional(), 'Indennità di frequenza', 'Attendance allowance'),
    issuer: element(LineSchema.optional(), 'Commissione o ente', 'Commission or body'),
    issuedOn: element(CivilDateSchema.optional(), 'Rilasciata il', 'Issued on'),
    expiresOn: element(CivilDateSchema.optional(), 'Scade il', 'Expires on'),
    revisionOn: element(CivilDateSchema.optional(), 'Revisione il', 'Revision on'),
    diagnoses: element(z.array(codeOf('icd')).max(10).optional(), 'Diagnosi', 'Diagnoses', { vocabulary: 'icd' }),
    verified: element(
      choice({
        seen: ['Documento visto', 'Document seen'],
        online: ['Verificata in rete', 'Verified online'],
        declared: ['Dichiarata', 'Declared'],
      }).optional(),
      'Come è stata verificata',
      'How it was verified',
    ),
    documentId,
  }),
  rules,
});

/** What of a person's health matters to the support, as far as the services need to know it. */
export const healthCondition = defineRecord({
  version: '1.0.0',
  kind: 'health-condition',
  label: { it: 'Condizione di salute', en: 'Health condition' },
  description: {
    it: 'Ciò che della salute è rilevante per il sostegno, nei limiti di quanto il servizio deve sapere.',
    en: 'What of health matters to the support, as far as the service needs to know.',
  },
  sensitivity: 'special',
  purpose: 'assessment',
  legalBasis: socialServicesBasis,
  norm: law328,
  retention: afterClosure,
  data: z.strictObject({
    personId,
    selfSufficiency: element(
      choice({
        full: ['Autosufficiente', 'Self-sufficient'],
        partial: ['In parte', 'Partly'],
        none: ['Non autosufficiente', 'Not self-sufficient'],
        'not-assessed': ['Non valutata', 'Not assessed'],
      }),
      'Autosufficienza',
      'Self-sufficiency',
    ),
    areas: element(
      z
        .array(
          choice({
            motor: ['Motoria', 'Motor'],
            sensory: ['Sensoriale', 'Sensory'],
            intellectual: ['Intellettiva', 'Intellectual'],
            psychiatric: ['Psichiatrica', 'Psychiatric'],
            neurological: ['Neurologica', 'Neurological'],
            addiction: ['Dipendenze', 'Addiction'],
            chronic: ['Patologia cronica', 'Chronic illness'],
            developmental: ['Età evolutiva', 'Developmental'],
            other: ['Altra', 'Other'],
          }),
        )
        .max(9),
      'Aree interessate',
      'Areas concerned',
    ),
    generalPractitioner: element(LineSchema.optional(), 'Medico di base o pediatra', 'General practitioner'),
    healthServices: element(
      z.array(reference('organisation')).max(10).optional(),
      'Servizi sanitari che la seguono',
      'Health services that follow the person',
    ),
    aids: element(z.array(codeOf('care-aids')).max(20).optional(), 'Ausili', 'Aids', { vocabulary: 'care-aids' }),
    carer: element(LineSchema.optional(), 'Chi presta le cure', 'Carer'),
    note,
  }),
  rules: [],
});

export type CertificationData = DataOf<typeof certification>;
export type Certification = RecordOf<typeof certification>;
export type HealthConditionData = DataOf<typeof healthCondition>;
export type HealthCondition = RecordOf<typeof healthCondition>;
