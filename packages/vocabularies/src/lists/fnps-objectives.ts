import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Macro-levels of the national fund and, below each, its service objectives; the codes are ours. */
export const fnpsObjectives: CodeList = compiled(
  {
    id: 'fnps-objectives',
    it: 'Macrolivelli e obiettivi di servizio (FNPS)',
    en: 'Macro-levels and service objectives (FNPS)',
    from: 'the matrix of the national fund for social policies as published by public bodies',
  },
  [
    ['1', 'Servizi per l’accesso e la presa in carico', 'Access and presa in carico'],
    ['1.1', 'Accesso', 'Access', { parent: '1' }],
    ['1.2', 'Presa in carico', 'Presa in carico', { parent: '1' }],
    ['1.3', 'Pronto intervento sociale', 'Social emergency service', { parent: '1' }],
    ['2', 'Servizi e misure per la permanenza a domicilio', 'Services and measures for living at home'],
    ['2.1', 'Assistenza domiciliare', 'Home care', { parent: '2' }],
    ['2.2', 'Servizi di prossimità', 'Neighbourhood services', { parent: '2' }],
    ['3', 'Servizi territoriali comunitari e per la prima infanzia', 'Community services and early childhood'],
    [
      '3.1',
      'Asili nido e altri servizi per la prima infanzia',
      'Nurseries and other early-childhood services',
      { parent: '3' },
    ],
    [
      '3.2',
      'Centri diurni e altri servizi territoriali comunitari',
      'Day centres and other community services',
      { parent: '3' },
    ],
    ['4', 'Servizi residenziali per le fragilità', 'Residential services for fragile people'],
    [
      '4.1',
      'Comunità e residenze per minori e persone con fragilità',
      'Residences for minors and fragile people',
      { parent: '4' },
    ],
    ['5', 'Misure di inclusione sociale e sostegno al reddito', 'Social inclusion and income support'],
    ['5.1', 'Interventi per l’inclusione e l’autonomia', 'Interventions for inclusion and autonomy', { parent: '5' }],
    ['5.2', 'Misure di sostegno al reddito', 'Income support', { parent: '5' }],
  ],
);
