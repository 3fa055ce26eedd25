import { absent, le, or, path } from '@cartella/rules';
import * as z from 'zod';
import { element, law328 } from '../element';
import { endDate, note, onDate, startDate } from '../part';
import { type DataOf, defineRecord, inOrder, type RecordOf, registerRecord } from '../record';
import { CentsSchema, codeOf, LineSchema, reference } from '../value';

const tuel = {
  urn: 'urn:nir:stato:decreto.legislativo:2000-08-18;267',
  citation: 'D.Lgs. 18 agosto 2000, n. 267',
} as const;

/** Money for a purpose, from who gave it to what it may be spent on. */
export const fund = defineRecord({
  ...registerRecord,
  kind: 'fund',
  label: { it: 'Fondo', en: 'Fund' },
  description: {
    it: 'Una fonte di finanziamento, con l’atto, il periodo e quanto se ne può spendere.',
    en: 'A source of funding, with its act, period and how much may be spent.',
  },
  purpose: 'accountability',
  norm: { ...law328, article: 'art. 20' },
  data: z.strictObject({
    name: element(LineSchema, 'Denominazione', 'Name', { example: 'Fondo povertà 2026' }),
    source: element(codeOf('fund-sources'), 'Fonte', 'Source'),
    act: element(LineSchema.optional(), 'Atto', 'Act'),
    cup: element(
      z
        .string()
        .regex(/^[A-Z]\d{2}[A-Z]\d{11}$/)
        .optional(),
      'CUP',
      'CUP',
    ),
    amount: element(CentsSchema, 'Importo', 'Amount'),
    startDate,
    endDate,
    parentId: element(reference('fund').optional(), 'Linea di', 'Line of'),
    restrictedTo: element(
      z.array(codeOf('siuss-benefits')).max(120).optional(),
      'Solo per le prestazioni',
      'Only for benefits',
      {
        vocabulary: 'siuss-benefits',
      },
    ),
  }),
  rules: [inOrder('fund.dates', 'startDate', 'endDate')],
});

/** A part of a fund that an act binds to a person, an intervention or a provider. */
export const commitment = defineRecord({
  ...registerRecord,
  kind: 'commitment',
  label: { it: 'Impegno di spesa', en: 'Commitment' },
  description: {
    it: 'La quota di un fondo che un atto vincola a una spesa, e quanto ne è stato liquidato.',
    en: 'The part of a fund that an act binds to an expense, and how much of it was paid.',
  },
  purpose: 'accountability',
  norm: { ...tuel, article: 'art. 183' },
  data: z.strictObject({
    fundId: element(reference('fund'), 'Fondo', 'Fund'),
    act: element(LineSchema, 'Atto di impegno', 'Act of commitment', { example: 'Det. 100/2026' }),
    date: onDate,
    chapter: element(LineSchema.max(60).optional(), 'Capitolo', 'Chapter'),
    amount: element(CentsSchema, 'Importo impegnato', 'Amount committed'),
    settled: element(CentsSchema.optional(), 'Importo liquidato', 'Amount settled', {
      norm: { ...tuel, article: 'art. 184' },
    }),
    interventoId: element(reference('intervento').optional(), 'Intervento', 'Intervention'),
    providerId: element(reference('organisation').optional(), 'Fornitore', 'Provider'),
    note,
  }),
  rules: [
    {
      code: 'commitment.settled',
      path: ['settled'],
      holds: or(absent('settled'), le(path('settled'), path('amount'))),
      norm: { ...tuel, article: 'art. 184' },
    },
  ],
});

export type FundData = DataOf<typeof fund>;
export type Fund = RecordOf<typeof fund>;
export type CommitmentData = DataOf<typeof commitment>;
export type Commitment = RecordOf<typeof commitment>;
