import { italianLaw } from './norms';
import { onePage, section } from './one-page';

/** The decision of the assessment unit: who took part, how much support is needed, what follows. */
export const valutazioneMultidimensionaleForm = onePage(
  'valutazione-multidimensionale',
  'Valutazione multidimensionale',
  'Multidimensional assessment',
  { uvm: 'valutazione-multidimensionale' },
  [
    section('seduta', 'La seduta dell’unità', 'The meeting of the unit', [
      { path: 'uvm.date' },
      { path: 'uvm.reason' },
      {
        path: 'uvm.participants',
        itemLabel: { it: 'Partecipante', en: 'Participant' },
        guidance: {
          text: {
            it: 'Chi ha valutato, per il servizio sociale e per quello sanitario? C’era la persona, o chi la rappresenta?',
            en: 'Who assessed, for the social and for the health service? Was the person there, or who represents them?',
          },
          norm: italianLaw.decree29assessment,
        },
        fields: [{ path: 'name' }, { path: 'profession' }, { path: 'healthService', component: 'yes-no' }],
      },
    ]),
    section('esito', 'Sintesi ed esito', 'Synthesis and outcome', [
      { path: 'uvm.synthesis' },
      { path: 'uvm.needLevel', component: 'radios' },
      { path: 'uvm.outcome' },
      { path: 'uvm.personView' },
    ]),
  ],
);
