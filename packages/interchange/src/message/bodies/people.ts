import { element } from '@cartella/model';
import * as z from 'zod';
import { defineMessage } from '../definition';
import { exampleId } from './part';
import { HouseholdViewSchema, PersonViewSchema } from './view';

/** Who a person is, to a body that works with them. */
export const personShared = defineMessage({
  name: 'person-shared',
  label: { it: 'Dati della persona', en: 'Data of a person' },
  description: {
    it: 'Comunica chi è la persona, nella misura che la finalità consente.',
    en: 'Tells who a person is, as far as the purpose allows.',
  },
  from: 'both',
  purpose: 'care-project',
  body: z.strictObject({ person: element(PersonViewSchema, 'Persona', 'Person') }),
  example: {
    person: {
      view: 'contact',
      personId: exampleId(10),
      familyName: 'Prova',
      givenName: 'Alba',
      dateOfBirth: '1984-02-29',
      contactPoints: [{ kind: 'mobile', value: '+39 055 0000000' }],
    },
  },
});

/** Who lives with whom, to a body that works with the family. */
export const householdShared = defineMessage({
  name: 'household-shared',
  label: { it: 'Dati del nucleo', en: 'Data of a household' },
  description: {
    it: 'Comunica la composizione del nucleo, con il minimo su ciascuno.',
    en: 'Tells who forms a household, with as little as needed on each.',
  },
  from: 'both',
  purpose: 'care-project',
  body: z.strictObject({ household: element(HouseholdViewSchema, 'Nucleo', 'Household') }),
  example: {
    household: {
      householdId: exampleId(20),
      kind: 'di-fatto',
      members: [
        { person: { view: 'identity', personId: exampleId(10), familyName: 'Prova', givenName: 'Alba' } },
        { person: { view: 'reference', personId: exampleId(11) }, cohabiting: true },
      ],
    },
  },
});
