import type { Instrument } from '../instrument';
import { scored, total } from './parts';

const needs = ['Ha bisogno di aiuto', 'Needs help'] as const;
const alone = ['Da solo', 'Alone'] as const;
const unable = ['Non ci riesce', 'Unable'] as const;

const barthelItems = [
  scored('feeding', 'Mangiare', 'Feeding', [
    [0, ...unable],
    [5, 'Con aiuto, per esempio per tagliare', 'With help, for example in cutting'],
    [10, ...alone],
  ]),
  scored('transfer', 'Passare dal letto alla sedia e ritorno', 'From bed to chair and back', [
    [0, 'Non ci riesce, non sta seduto', 'Unable, cannot sit'],
    [5, 'Sta seduto, ma con molto aiuto', 'Sits, with much help'],
    [10, 'Con poco aiuto o con sorveglianza', 'With little help or supervision'],
    [15, ...alone],
  ]),
  scored('grooming', 'Cura della persona: viso, capelli, denti', 'Grooming: face, hair, teeth', [
    [0, ...needs],
    [5, ...alone],
  ]),
  scored('toilet', 'Usare il gabinetto', 'Using the toilet', [
    [0, ...unable],
    [5, 'Con qualche aiuto', 'With some help'],
    [10, ...alone],
  ]),
  scored('bathing', 'Fare il bagno o la doccia', 'Bathing', [
    [0, ...needs],
    [5, ...alone],
  ]),
  scored('mobility', 'Spostarsi in piano', 'Moving on level ground', [
    [0, 'Non si sposta', 'Does not move'],
    [5, 'Con la carrozzina, da solo', 'By wheelchair, alone'],
    [10, 'Cammina con l’aiuto di una persona', 'Walks with the help of a person'],
    [15, 'Cammina da solo, anche con un ausilio', 'Walks alone, with an aid if needed'],
  ]),
  scored('stairs', 'Salire e scendere le scale', 'Stairs', [
    [0, ...unable],
    [5, ...needs],
    [10, ...alone],
  ]),
  scored('dressing', 'Vestirsi e svestirsi', 'Dressing', [
    [0, ...unable],
    [5, 'Con aiuto, circa metà da solo', 'With help, about half alone'],
    [10, ...alone],
  ]),
  scored('bowels', 'Controllo dell’intestino', 'Bowels', [
    [0, 'Assente', 'None'],
    [5, 'Perdite occasionali', 'Occasional accidents'],
    [10, 'Pieno', 'Full'],
  ]),
  scored('bladder', 'Controllo della vescica', 'Bladder', [
    [0, 'Assente, o catetere gestito da altri', 'None, or a catheter managed by others'],
    [5, 'Perdite occasionali', 'Occasional accidents'],
    [10, 'Pieno', 'Full'],
  ]),
];

/** Barthel index of the autonomy in daily life, 0–100. */
export const barthel: Instrument = {
  id: 'barthel',
  version: '1.0.0',
  label: { it: 'Indice di Barthel', en: 'Barthel index' },
  description: {
    it: 'Autonomia nelle attività della vita quotidiana, da 0 a 100.',
    en: 'Autonomy in daily life, 0 to 100.',
  },
  source: {
    title:
      'Mahoney FI, Barthel DW. Functional evaluation: the Barthel Index. Maryland State Medical Journal 1965;14:61-65',
    licence: 'Free for non-commercial use with citation; permission of the Maryland State Medical Society otherwise',
  },
  items: barthelItems,
  scores: [
    total(barthelItems, 0, 100, [
      [20, 'totalDependence', 'Dipendenza totale', 'Total dependence'],
      [60, 'severeDependence', 'Dipendenza grave', 'Severe dependence'],
      [90, 'moderateDependence', 'Dipendenza moderata', 'Moderate dependence'],
      [99, 'slightDependence', 'Dipendenza lieve', 'Slight dependence'],
      [100, 'independence', 'Autosufficienza', 'Independence'],
    ]),
  ],
};

const yes = (it: string, en: string) => [1, it, en] as const;
const no = (it: string, en: string) => [0, it, en] as const;

const adlItems = [
  scored('bathing', 'Fare il bagno', 'Bathing', [
    yes('Da solo o con aiuto per una sola parte', 'Alone or with help for one part'),
    no(...needs),
  ]),
  scored('dressing', 'Vestirsi', 'Dressing', [yes('Da solo, tranne le scarpe', 'Alone, shoes apart'), no(...needs)]),
  scored('toilet', 'Usare il gabinetto', 'Toileting', [yes(...alone), no(...needs)]),
  scored('transfer', 'Alzarsi dal letto e dalla sedia', 'Transferring', [yes(...alone), no(...needs)]),
  scored('continence', 'Continenza', 'Continence', [yes('Piena', 'Full'), no('Parziale o assente', 'Partial or none')]),
  scored('feeding', 'Mangiare', 'Feeding', [yes(...alone), no(...needs)]),
];

/** Katz index of independence in the activities of daily living, 0–6. */
export const adl: Instrument = {
  id: 'adl-katz',
  version: '1.0.0',
  label: { it: 'ADL di Katz', en: 'Katz ADL' },
  description: { it: 'Funzioni di base conservate, da 0 a 6.', en: 'Basic functions kept, 0 to 6.' },
  source: {
    title: 'Katz S, Ford AB, Moskowitz RW, et al. Studies of illness in the aged. JAMA 1963;185:914-919',
    licence: 'Published scale, used with citation; the ente checks the terms of the publisher for commercial use',
  },
  items: adlItems,
  scores: [
    total(adlItems, 0, 6, [
      [2, 'severe', 'Compromissione grave', 'Severe impairment'],
      [4, 'moderate', 'Compromissione moderata', 'Moderate impairment'],
      [5, 'slight', 'Compromissione lieve', 'Slight impairment'],
      [6, 'full', 'Funzioni conservate', 'Functions kept'],
    ]),
  ],
};

const iadlItems = [
  scored('telephone', 'Usare il telefono', 'Telephone', [
    yes('Sa usarlo o almeno rispondere', 'Uses it or at least answers'),
    no('Non lo usa', 'Does not use it'),
  ]),
  scored('shopping', 'Fare la spesa', 'Shopping', [yes(...alone), no(...needs)]),
  scored('cooking', 'Preparare i pasti', 'Preparing meals', [
    yes('Da solo, pasti adeguati', 'Alone, adequate meals'),
    no(...needs),
  ]),
  scored('housekeeping', 'Governare la casa', 'Housekeeping', [
    yes('Almeno i lavori leggeri', 'Light work at least'),
    no('Nessun lavoro', 'No work'),
  ]),
  scored('laundry', 'Lavare la biancheria', 'Laundry', [
    yes('Almeno le cose piccole', 'Small things at least'),
    no('Tutto da altri', 'All by others'),
  ]),
  scored('transport', 'Usare i mezzi di trasporto', 'Transport', [
    yes('Da solo, in taxi o accompagnato', 'Alone, by taxi or accompanied'),
    no('Solo in auto con aiuto, o mai', 'Only by car with help, or never'),
  ]),
  scored('medicines', 'Prendere le medicine', 'Medicines', [
    yes('Da solo, dosi e orari giusti', 'Alone, right doses and times'),
    no(...needs),
  ]),
  scored('money', 'Gestire il denaro', 'Money', [
    yes('Da solo, o con aiuto per le cose grosse', 'Alone, or with help for major matters'),
    no('Non è in grado', 'Unable'),
  ]),
];

/** Lawton and Brody scale of the instrumental activities of daily living, 0–8. */
export const iadl: Instrument = {
  id: 'iadl-lawton',
  version: '1.0.0',
  label: { it: 'IADL di Lawton', en: 'Lawton IADL' },
  description: { it: 'Attività strumentali conservate, da 0 a 8.', en: 'Instrumental activities kept, 0 to 8.' },
  source: {
    title: 'Lawton MP, Brody EM. Assessment of older people. The Gerontologist 1969;9:179-186',
    licence: 'Published scale, used with citation; the ente checks the terms of the publisher for commercial use',
  },
  items: iadlItems,
  scores: [
    total(iadlItems, 0, 8, [
      [2, 'severe', 'Compromissione grave', 'Severe impairment'],
      [5, 'moderate', 'Compromissione moderata', 'Moderate impairment'],
      [7, 'slight', 'Compromissione lieve', 'Slight impairment'],
      [8, 'full', 'Attività conservate', 'Activities kept'],
    ]),
  ],
};
