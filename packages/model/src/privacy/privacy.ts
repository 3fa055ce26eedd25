import { absent, ge, or, path } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { documentId, personId } from '../part';
import { type DataOf, defineRecord, type RecordOf, registerRecord } from '../record';
import { CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';

const gdpr = (article: string) => ({
  urn: 'urn:nir:unione.europea:regolamento:2016-04-27;679',
  article,
  citation: 'Regolamento (UE) 2016/679',
});

/** A person was told how the data are used; it needs no agreement. */
export const privacyNotice = defineRecord({
  ...registerRecord,
  kind: 'privacy-notice',
  label: { it: 'Informativa', en: 'Privacy notice' },
  description: {
    it: 'L’informativa data alla persona: quale testo, quando e come. Non chiede un consenso.',
    en: 'The notice given to the person: which text, when and how. It asks for no consent.',
  },
  purpose: 'accountability',
  norm: gdpr('artt. 13-14'),
  data: z.strictObject({
    personId,
    text: element(LineSchema, 'Testo e versione', 'Text and version', { example: 'informativa-accesso/3' }),
    givenOn: element(CivilDateSchema, 'Data il', 'Given on'),
    channel: element(
      choice({
        paper: ['Su carta', 'On paper'],
        'read-aloud': ['Letta a voce', 'Read aloud'],
        email: ['Per posta elettronica', 'By email'],
        portal: ['Sul portale', 'On the portal'],
        posted: ['Affissa', 'Posted'],
      }),
      'Modalità',
      'Channel',
    ),
    language: element(codeOf('languages').optional(), 'Lingua', 'Language'),
    givenTo: element(
      choice({
        person: ['La persona', 'The person'],
        parent: ['Un genitore', 'A parent'],
        'legal-representative': ['Il rappresentante legale', 'The legal representative'],
        'support-administrator': ['L’amministratore di sostegno', 'The support administrator'],
      }),
      'A chi',
      'To whom',
    ),
    documentId,
  }),
  rules: [],
});

/** A person agrees, or not, to something that no law already asks or allows. */
export const consent = defineRecord({
  ...registerRecord,
  kind: 'consent',
  label: { it: 'Consenso', en: 'Consent' },
  description: {
    it: 'La scelta della persona su ciò che la legge lascia alla sua volontà; si può revocare.',
    en: 'The choice of the person on what the law leaves to their will; it can be withdrawn.',
  },
  purpose: 'accountability',
  norm: gdpr('artt. 6.1.a, 7'),
  legalBasis: { gdpr: 'art. 6.1.a, art. 9.2.a', norm: gdpr('art. 7') },
  data: z.strictObject({
    personId,
    subject: element(codeOf('consent-subjects'), 'A che cosa', 'To what'),
    given: element(z.boolean(), 'Acconsente', 'Agrees'),
    decidedOn: element(CivilDateSchema, 'Espresso il', 'Expressed on'),
    revokedOn: element(CivilDateSchema.optional(), 'Revocato il', 'Withdrawn on'),
    givenBy: element(
      choice({
        person: ['La persona', 'The person'],
        parent: ['Un genitore', 'A parent'],
        'legal-representative': ['Il rappresentante legale', 'The legal representative'],
        'support-administrator': ['L’amministratore di sostegno', 'The support administrator'],
      }),
      'Da chi',
      'By whom',
    ),
    method: element(
      choice({
        paper: ['Su carta', 'On paper'],
        digital: ['Digitale', 'Digital'],
        oral: ['A voce', 'Orally'],
        spid: ['Con SPID o CIE', 'With SPID or CIE'],
      }),
      'Modalità',
      'Method',
    ),
    noticeId: element(reference('privacy-notice').optional(), 'Informativa', 'Notice'),
    documentId,
  }),
  rules: [
    {
      code: 'consent.revoked-after-given',
      path: ['revokedOn'],
      holds: or(absent('revokedOn'), ge(path('revokedOn'), path('decidedOn'))),
      norm: gdpr('art. 7, par. 3'),
    },
  ],
});

export type PrivacyNoticeData = DataOf<typeof privacyNotice>;
export type PrivacyNotice = RecordOf<typeof privacyNotice>;
export type ConsentData = DataOf<typeof consent>;
export type Consent = RecordOf<typeof consent>;
