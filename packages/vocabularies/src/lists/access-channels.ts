import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** How the contact with the social desk takes place. */
export const accessChannels: CodeList = compiled(
  {
    id: 'access-channels',
    it: 'Modalità di accesso',
    en: 'Channels of access',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['desk', 'Di persona, allo sportello', 'In person, at the desk'],
    ['home', 'A domicilio', 'At home'],
    ['phone', 'Telefono', 'Telephone'],
    ['email', 'Posta elettronica', 'E-mail'],
    ['letter', 'Segnalazione scritta', 'Written report'],
    ['online', 'Sportello on line', 'Online desk'],
    ['street', 'In strada', 'On the street'],
    ['remote', 'Altra modalità a distanza', 'Another remote way'],
  ],
);
