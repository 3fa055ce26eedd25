import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** The kind of place that a person lives in. */
export const housingKinds: CodeList = compiled(
  {
    id: 'housing-kinds',
    it: 'Tipi di abitazione',
    en: 'Kinds of housing',
    from: 'the housing sheet of SISO (Regione Umbria)',
    note: ownChoice,
  },
  [
    ['flat', 'Appartamento', 'Flat'],
    ['house', 'Casa indipendente', 'House'],
    ['room', 'Stanza', 'Room'],
    ['shared-housing', 'Coabitazione o cohousing', 'Shared housing'],
    ['social-housing', 'Alloggio di edilizia sociale', 'Social housing'],
    ['temporary', 'Alloggio temporaneo o di emergenza', 'Temporary or emergency housing'],
    ['hotel', 'Albergo', 'Hotel'],
    ['community', 'Comunità o casa famiglia', 'Community or family home'],
    ['residential-facility', 'Struttura residenziale', 'Residential facility'],
    ['reception-centre', 'Centro di accoglienza', 'Reception centre'],
    ['dormitory', 'Dormitorio', 'Night shelter'],
    ['caravan', 'Roulotte, camper o campo', 'Caravan or camp'],
    ['precarious', 'Sistemazione precaria', 'Precarious shelter'],
    ['street', 'Senza dimora', 'Homeless'],
    ['prison', 'Carcere', 'Prison'],
    ['other', 'Altro', 'Other'],
  ],
);
