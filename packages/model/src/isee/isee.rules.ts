import {
  absent,
  add,
  divide,
  type Expression,
  eq,
  euro,
  isIn,
  le,
  max,
  multiply,
  not,
  or,
  path,
  present,
  quantity,
  subtract,
} from '@cartella/rules';
import { inOrder, type RecordRule } from '../record';

/** Regulation of the indicator of equivalent economic situation. */
export const dpcm159 = {
  urn: 'urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159',
  citation: 'D.P.C.M. 5 dicembre 2013, n. 159',
} as const;

// How far apart two amounts are.
const apart = (one: Expression, other: Expression) => max(subtract(one, other), subtract(other, one));

// Additional components and the current ISEE follow other formulas.
const isPlain = isIn(path('kind'), ['ordinario', 'inclusione']);
const isOfOnePerson = isIn(path('kind'), ['minorenni', 'universita', 'sociosanitario', 'sociosanitario-residenze']);
const ise = add(path('isr'), multiply(path('isp'), quantity(0.2)));

/** Rules over several elements of an ISEE; sums may differ by the cent that INPS rounds. */
export const iseeRules: readonly RecordRule[] = [
  inOrder('isee.validity', 'submittedOn', 'validUntil'),
  {
    code: 'isee.ise',
    path: ['ise'],
    holds: or(absent('isr'), absent('isp'), absent('ise'), not(isPlain), le(apart(ise, path('ise')), euro(0.01))),
    severity: 'warning',
    norm: { ...dpcm159, article: 'art. 2, c. 3' },
  },
  {
    code: 'isee.value',
    path: ['isee'],
    holds: or(
      absent('ise'),
      absent('isee'),
      absent('scale'),
      not(isPlain),
      le(apart(divide(path('ise'), path('scale')), path('isee')), euro(0.01)),
    ),
    severity: 'warning',
    norm: { ...dpcm159, article: 'art. 2, c. 3' },
  },
  {
    code: 'isee.value-or-reason',
    path: ['isee'],
    holds: or(eq(path('computable'), false), present('isee')),
  },
  {
    code: 'isee.minor-beneficiary',
    path: ['beneficiaryId'],
    holds: or(not(isOfOnePerson), present('beneficiaryId')),
    norm: { ...dpcm159, article: 'artt. 6-8' },
  },
];
