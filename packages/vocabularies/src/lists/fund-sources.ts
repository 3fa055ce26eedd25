import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** Who a fund comes from. */
export const fundSources: CodeList = compiled(
  {
    id: 'fund-sources',
    it: 'Fonti di finanziamento',
    en: 'Sources of funding',
    from: 'L. 8 novembre 2000, n. 328, art. 20, and the funds administered in SISO',
    note: ownChoice,
  },
  [
    ['comune', 'Bilancio del comune', 'Budget of the comune'],
    ['ambito', 'Bilancio dell’ambito', 'Budget of the ambito'],
    ['fnps', 'Fondo nazionale per le politiche sociali', 'National fund for social policies'],
    ['fondo-poverta', 'Fondo povertà', 'Poverty fund'],
    ['fna', 'Fondo per le non autosufficienze', 'Fund for persons without autonomy'],
    ['dopo-di-noi', 'Fondo Dopo di noi', 'Dopo di noi fund'],
    ['solidarieta-comunale', 'Fondo di solidarietà comunale', 'Municipal solidarity fund'],
    ['regione', 'Fondo sociale regionale', 'Regional social fund'],
    ['ssn', 'Fondo sanitario', 'Health fund'],
    ['pnrr', 'PNRR', 'Recovery and resilience plan'],
    ['fse-plus', 'Fondo sociale europeo plus', 'European Social Fund plus'],
    ['fami', 'Fondo asilo migrazione e integrazione', 'Asylum, migration and integration fund'],
    ['other-state', 'Altre risorse dello Stato', 'Other resources of the State'],
    ['users', 'Compartecipazione degli utenti', 'Shares of the users'],
    ['private', 'Donazioni e fondazioni', 'Gifts and foundations'],
    ['other', 'Altra fonte', 'Another source'],
  ],
);
