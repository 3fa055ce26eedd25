import type { FormDefinition } from '@cartella/profile';
import { code, eq, isIn, ne, not, path } from '@cartella/rules';
import { italianLaw } from './norms';

const isAnonymous = eq(path('person.identity'), code('anonymous'));
const isNamed = isIn(path('person.identity'), ['identified', 'declared']);
const isIdentified = eq(path('person.identity'), code('identified'));
const isCalledByAlias = isIn(path('person.identity'), ['protected', 'pseudonymous', 'anonymous']);
const isForAnother = ne(path('accesso.requester'), code('person'));

/** First contact: at most twenty-five questions, most of them answered by a choice. */
export const accessoForm: FormDefinition = {
  id: 'accesso',
  version: '1.0.0',
  label: { it: 'Primo contatto', en: 'First contact' },
  records: { person: 'person', accesso: 'accesso' },
  pages: [
    {
      id: 'persona',
      label: { it: 'La persona', en: 'The person' },
      sections: [
        {
          id: 'identita',
          label: { it: 'Chi è', en: 'Who it is' },
          help: {
            it: 'Bastano un nome o uno pseudonimo: il codice fiscale si può aggiungere dopo.',
            en: 'A name or a pseudonym is enough: the tax code can be added later.',
          },
          fields: [
            { path: 'person.identity', component: 'radios' },
            { path: 'person.alias', visible: isCalledByAlias, required: isCalledByAlias },
            { path: 'person.familyName', visible: not(isAnonymous), required: isNamed },
            { path: 'person.givenName', visible: not(isAnonymous), required: isIdentified },
            { path: 'person.taxCode', visible: not(isAnonymous) },
            { path: 'person.dateOfBirth', visible: not(isAnonymous), required: isIdentified },
            { path: 'person.birthPlace', visible: not(isAnonymous) },
            { path: 'person.sex' },
            { path: 'person.citizenships' },
          ],
        },
        {
          id: 'recapiti',
          label: { it: 'Dove vive e come trovarla', en: 'Where they live and how to reach them' },
          visible: not(isAnonymous),
          fields: [
            {
              path: 'person.addresses',
              itemLabel: { it: 'Indirizzo', en: 'Address' },
              fields: [{ path: 'kind' }, { path: 'comune' }, { path: 'streetName' }, { path: 'streetNumber' }],
            },
            {
              path: 'person.contactPoints',
              itemLabel: { it: 'Recapito', en: 'Contact' },
              fields: [{ path: 'kind' }, { path: 'value' }, { path: 'confidential' }],
            },
          ],
        },
      ],
    },
    {
      id: 'richiesta',
      label: { it: 'La richiesta', en: 'The request' },
      sections: [
        {
          id: 'contatto',
          label: { it: 'Il contatto', en: 'The contact' },
          fields: [
            { path: 'accesso.date' },
            { path: 'accesso.channel' },
            { path: 'accesso.requester' },
            { path: 'accesso.requesterName', visible: isForAnother },
            { path: 'accesso.requesterContact', visible: isForAnother },
          ],
        },
        {
          id: 'bisogno',
          label: { it: 'Il bisogno', en: 'The need' },
          fields: [
            {
              path: 'accesso.request',
              guidance: {
                text: {
                  it: 'Che cosa chiede? Da quando? Che cosa ha già provato? Su chi può contare?',
                  en: 'What do they ask? Since when? What have they tried already? Whom can they count on?',
                },
                norm: italianLaw.law328access,
              },
            },
            { path: 'accesso.reasons' },
            { path: 'accesso.userArea' },
            { path: 'accesso.urgency', component: 'radios' },
          ],
        },
        {
          id: 'esito',
          label: { it: 'Come si conclude', en: 'How it ends' },
          fields: [{ path: 'accesso.outcome' }, { path: 'accesso.informationGiven' }],
        },
      ],
    },
  ],
};
