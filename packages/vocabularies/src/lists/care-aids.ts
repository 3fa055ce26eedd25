import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** Aids that a person uses at home or to move. */
export const careAids: CodeList = compiled(
  {
    id: 'care-aids',
    it: 'Ausili',
    en: 'Aids',
    from: 'the aids that the Barthel sheet of SISO (Regione Umbria) records',
    note: ownChoice,
  },
  [
    ['wheelchair', 'Carrozzina', 'Wheelchair'],
    ['walker', 'Deambulatore', 'Walking frame'],
    ['cane', 'Bastone o stampella', 'Cane or crutch'],
    ['hospital-bed', 'Letto ortopedico', 'Hospital bed'],
    ['pressure-mattress', 'Materasso o cuscino antidecubito', 'Pressure-relief mattress or cushion'],
    ['lifter', 'Sollevatore', 'Patient lifter'],
    ['incontinence', 'Presìdi per l’incontinenza', 'Incontinence products'],
    ['bath-aid', 'Ausilio per il bagno', 'Bathing aid'],
    ['stairlift', 'Montascale', 'Stairlift'],
    ['hearing-aid', 'Apparecchio acustico', 'Hearing aid'],
    ['vision-aid', 'Ausilio per la vista', 'Vision aid'],
    ['prosthesis', 'Protesi o ortesi', 'Prosthesis or orthosis'],
    ['oxygen', 'Ossigenoterapia o ventilazione', 'Oxygen or ventilation'],
    ['feeding', 'Nutrizione artificiale', 'Artificial nutrition'],
    ['communication', 'Comunicatore o ausilio informatico', 'Communication or computer aid'],
    ['telecare', 'Telesoccorso', 'Remote alarm'],
    ['other', 'Altro ausilio', 'Another aid'],
  ],
);
