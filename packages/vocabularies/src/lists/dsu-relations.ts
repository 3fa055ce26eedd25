import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** What a member of an ISEE household is to who declares; INPS writes its own codes, which are not public. */
export const dsuRelations: CodeList = compiled(
  {
    id: 'dsu-relations',
    it: 'Rapporto con il dichiarante',
    en: 'Relation to the declarant',
    from: 'art. 3 of D.P.C.M. 5 dicembre 2013, n. 159',
    note: ownChoice,
  },
  [
    ['declarant', 'Dichiarante', 'Declarant'],
    ['spouse', 'Coniuge o unito civilmente', 'Spouse or civil partner'],
    ['minor-child', 'Figlio minorenne', 'Minor child'],
    ['adult-child', 'Figlio maggiorenne', 'Adult child'],
    [
      'adult-child-elsewhere',
      'Figlio maggiorenne non convivente a carico',
      'Dependent adult child who lives elsewhere',
    ],
    ['foster-minor', 'Minore in affidamento', 'Minor in foster care'],
    ['attracted-parent', 'Genitore attratto nel nucleo', 'Parent drawn into the household'],
    ['other', 'Altra persona della famiglia anagrafica', 'Another person of the registered family'],
  ],
);
