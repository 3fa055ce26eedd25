import { code, type ElementTable, many, maybe, optional, type RecordOf, required, text } from '../table';

const mobilita = { '1': 'Si sposta da solo', '2': 'Si sposta assistito', '3': 'Non si sposta' } as const;

const attivitaVitaQuotidiana = {
  '1': 'Autonomo',
  '2': 'Parzialmente dipendente',
  '3': 'Totalmente dipendente',
} as const;

const areaReddituale = {
  '1': 'Autonomo e in equilibrio finanziario',
  '2': 'Riceve aiuto da parenti o da altre persone',
  '3': 'In bisogno economico e senza aiuti da parenti o altre persone',
} as const;

const areaSupporto = {
  '1': 'Presenza della rete familiare o informale',
  '2': 'Presenza parziale o temporanea della rete familiare o informale',
  '3': 'Assenza della rete familiare o informale',
} as const;

const strumentoValutazione = {
  '1': 'SVAMA',
  '2': 'AGED',
  '3': 'RUG',
  '4': 'SOSIA',
  '5': 'Schema polare',
  '6': 'VALGRAF',
  '7': 'Altro sistema di codifica',
} as const;

const fonteValutazione = {
  '1': 'UVM',
  '2': 'Cartella sociale',
  '3': 'Altra documentazione',
  '4': 'Raccolta diretta',
} as const;

const fonteInvalidita = {
  '1': 'Certificazione di invalidità verificata, on line o cartacea',
  '2': 'Dichiarazione della persona',
} as const;

const invaliditaCivile = {
  '1': 'Invalidità civile parziale non inferiore al 75%',
  '2': 'Invalidità civile totale (100%) con indennità di accompagnamento',
  '3': 'Invalidità civile totale (100%) senza indennità di accompagnamento',
  '4': 'Certificazione NPI',
  '5': 'L. 104/1992, art. 3, c. 1',
  '6': 'L. 104/1992, art. 3, c. 3',
  '7': 'L. 104/1992, art. 12',
  '8': 'L. 104/1992, art. 13',
} as const;

/** A benefit code that stands alone in an element. */
export const codicePrestazione = {
  name: 'CodicePrestazione',
  label: 'codice della prestazione',
  attributes: {},
  children: {},
  text: text({ min: 5, max: 10 }),
} as const satisfies ElementTable;

/** Multidimensional assessment of a person who is not self-sufficient (SINA), inside a benefit. */
export const sina = {
  name: 'SINA',
  label: 'Valutazione multidimensionale SINA',
  attributes: {
    Mobilita: required('mobilità', code(mobilita)),
    AttivitaVitaQuotidiana: required('attività della vita quotidiana', code(attivitaVitaQuotidiana)),
    DisturbiAreaCognitiva: optional(
      'disturbi dell’area cognitiva',
      code({ '1': 'Lievi', '2': 'Moderati', '3': 'Gravi' }),
    ),
    DisturbiComportamentali: required('disturbi comportamentali', code({ '1': 'Assenti', '2': 'Presenti' })),
    NecessitaCureSanitarie: optional('necessità di cure sanitarie', code({ '1': 'Bassa', '2': 'Media', '3': 'Alta' })),
    AreaReddituale: required('area reddituale', code(areaReddituale)),
    AreaSupporto: required('area del supporto', code(areaSupporto)),
    FonteDerivazioneValutazione: required('fonte della valutazione', code(fonteValutazione)),
    StrumentoValutazione: required('strumento di valutazione', code(strumentoValutazione)),
    FonteDerivazioneInvalidita: optional('fonte dell’invalidità', code(fonteInvalidita)),
  },
  children: {
    NecessitaInterventiSociali: maybe({
      name: 'NecessitaInterventiSociali',
      label: 'Interventi sociali necessari',
      attributes: {},
      children: { CodicePrestazione: many(codicePrestazione) },
    } as const),
    InvaliditaCivile: maybe({
      name: 'InvaliditaCivile',
      label: 'Invalidità civile',
      attributes: {},
      children: {
        InvCiv: many({
          name: 'InvCiv',
          label: 'certificazione di invalidità',
          attributes: {},
          children: {},
          text: code(invaliditaCivile),
        } as const),
      },
    } as const),
  },
} as const satisfies ElementTable;

export type Sina = RecordOf<typeof sina>;
