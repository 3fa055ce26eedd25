import type { FormField } from '@cartella/profile';
import { code, eq, path } from '@cartella/rules';
import { italianLaw } from './norms';
import { onePage, section } from './one-page';

/** What was said, with facts kept apart from opinions. */
const passages: FormField['fields'] = [{ path: 'nature' }, { path: 'text' }];

/** A professional interview: with whom, where, what emerged. */
export const colloquioForm = onePage('colloquio', 'Colloquio', 'Interview', { colloqui: 'colloquio' }, [
  section('incontro', 'L’incontro', 'The meeting', [
    { path: 'colloqui.date' },
    { path: 'colloqui.kind' },
    { path: 'colloqui.place' },
    { path: 'colloqui.durationMinutes' },
    {
      path: 'colloqui.participants',
      itemLabel: { it: 'Presente', en: 'Participant' },
      fields: [{ path: 'relation' }, { path: 'name' }],
    },
  ]),
  section('contenuto', 'Che cosa è emerso', 'What emerged', [
    { path: 'colloqui.passages', itemLabel: { it: 'Passaggio', en: 'Passage' }, fields: passages },
    { path: 'colloqui.nextOn' },
    { path: 'colloqui.reserved' },
  ]),
]);

/** The multidisciplinary team: who coordinates it and who takes part. */
export const equipeForm = onePage(
  'equipe-multidisciplinare',
  'Équipe multidisciplinare',
  'Multidisciplinary team',
  { equipe: 'equipe-multidisciplinare' },
  [
    section('equipe', 'L’équipe', 'The team', [
      { path: 'equipe.constitutedOn' },
      { path: 'equipe.coordinatorId', component: 'operator' },
      {
        path: 'equipe.members',
        itemLabel: { it: 'Componente', en: 'Member' },
        fields: [{ path: 'name' }, { path: 'profession' }, { path: 'service' }],
      },
      { path: 'equipe.note' },
    ]),
  ],
);

/** The framework of analysis: the dimensions of life of the household and of its members. */
export const quadroForm = onePage(
  'quadro-di-analisi',
  'Quadro di analisi',
  'Framework of analysis',
  { quadro: 'quadro-di-analisi' },
  [
    section('dimensioni', 'Dimensioni', 'Dimensions', [
      { path: 'quadro.date' },
      {
        path: 'quadro.sections',
        itemLabel: { it: 'Dimensione', en: 'Dimension' },
        guidance: {
          text: {
            it: 'Bisogni, risorse e aspirazioni del nucleo, nelle parole della persona quando si può.',
            en: 'Needs, resources and aspirations of the household, in the words of the person where possible.',
          },
          norm: italianLaw.decree147assessment,
        },
        fields: [
          { path: 'subject' },
          { path: 'dimension' },
          { path: 'level' },
          { path: 'needs' },
          { path: 'resources' },
          { path: 'aspirations' },
        ],
      },
    ]),
    section('sintesi', 'Sintesi', 'Synthesis', [{ path: 'quadro.synthesis' }, { path: 'quadro.personView' }]),
  ],
);

/** A report to who asked for it, or to whom the law says. */
export const relazioneForm = onePage('relazione', 'Relazione', 'Report', { relazioni: 'relazione' }, [
  section('relazione', 'La relazione', 'The report', [
    { path: 'relazioni.date' },
    { path: 'relazioni.kind' },
    { path: 'relazioni.addressee', required: true },
    { path: 'relazioni.situation' },
    { path: 'relazioni.assessment' },
    { path: 'relazioni.proposals' },
    { path: 'relazioni.documentId' },
  ]),
]);

/** What was told at the desk. */
export const informazioneForm = onePage(
  'informazione',
  'Informazione data',
  'Information given',
  { accesso: 'accesso' },
  [
    section('informazione', 'Che cosa è stato detto', 'What was said', [
      { path: 'accesso.informationGiven', required: true },
    ]),
  ],
);

const isForAuthority = path('segnalazione.toAuthority');
const isNotAnonymous = eq(path('segnalazione.anonymous'), false);

/** A call for somebody in need, at any hour: who, what, how urgent. */
export const segnalazioneForm = onePage(
  'segnalazione',
  'Segnalazione',
  'Report of need',
  { person: 'person', segnalazione: 'segnalazione' },
  [
    section('persona', 'Di chi si parla', 'Who it is about', [
      { path: 'person.identity', component: 'radios' },
      { path: 'person.alias', required: eq(path('person.identity'), code('anonymous')) },
      { path: 'person.familyName' },
      { path: 'person.givenName' },
    ]),
    section('fatti', 'Che cosa accade', 'What is happening', [
      { path: 'segnalazione.date' },
      { path: 'segnalazione.channel' },
      { path: 'segnalazione.sourceKind' },
      { path: 'segnalazione.urgency', component: 'radios' },
      { path: 'segnalazione.content' },
      { path: 'segnalazione.minorInvolved', component: 'yes-no' },
      { path: 'segnalazione.violence', component: 'yes-no' },
    ]),
    section('chi-segnala', 'Chi segnala', 'Who reports', [
      { path: 'segnalazione.anonymous', component: 'yes-no' },
      { path: 'segnalazione.reporterName', visible: isNotAnonymous, required: isNotAnonymous },
      { path: 'segnalazione.reporterContact', visible: isNotAnonymous },
      { path: 'segnalazione.toAuthority', component: 'yes-no' },
      { path: 'segnalazione.authorityProtocol', visible: isForAuthority },
    ]),
  ],
);
