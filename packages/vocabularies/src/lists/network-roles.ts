import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** What somebody is in the network of a person. */
export const networkRoles: CodeList = compiled(
  {
    id: 'network-roles',
    it: 'Ruoli nella rete',
    en: 'Roles in the network',
    from: 'the eco-map as social workers draw it, and the network of the Lombardia guidelines',
    note: ownChoice,
  },
  [
    ['carer', 'Chi presta le cure', 'Carer'],
    ['paid-carer', 'Assistente familiare', 'Paid carer'],
    ['friend', 'Amico', 'Friend'],
    ['neighbour', 'Vicino', 'Neighbour'],
    ['colleague', 'Collega o datore di lavoro', 'Colleague or employer'],
    ['school', 'Scuola', 'School'],
    ['doctor', 'Medico o pediatra', 'Physician'],
    ['health-service', 'Servizio sanitario', 'Health service'],
    ['social-service', 'Servizio sociale', 'Social service'],
    ['third-sector', 'Associazione, cooperativa, volontari', 'Association, cooperative, volunteers'],
    ['religious-community', 'Comunità religiosa', 'Religious community'],
    ['sport', 'Sport e tempo libero', 'Sport and free time'],
    ['guardian', 'Tutore, curatore, amministratore di sostegno', 'Guardian or support administrator'],
    ['lawyer', 'Avvocato', 'Lawyer'],
    ['landlord', 'Proprietario di casa', 'Landlord'],
    ['other', 'Altro', 'Other'],
  ],
);
