import { type Crosswalk, compiledCrosswalk } from '../crosswalk';

/** From social categories to areas of SIUSS. */
export const userCategoriesToUserAreas: Crosswalk = compiledCrosswalk(
  {
    id: 'user-categories-to-user-areas',
    from: 'user-categories',
    to: 'user-areas',
    it: 'Dalle categorie sociali alle aree SIUSS',
    en: 'From social categories to areas of SIUSS',
    source: 'the mapping of SISO',
  },
  `
families-minors = 1
disabled < 2
elderly < 2
adults < 3
`,
);

/** From areas of ISTAT to areas of SIUSS. */
export const istatUserAreasToUserAreas: Crosswalk = compiledCrosswalk(
  {
    id: 'istat-user-areas-to-user-areas',
    from: 'istat-user-areas',
    to: 'user-areas',
    it: 'Dalle aree ISTAT alle aree SIUSS',
    en: 'From areas of ISTAT to areas of SIUSS',
    source: 'the labels of both lists',
  },
  `
FAM = 1
DIS < 2
ELD < 2
ADD < 3
IMMNOM < 3
POV < 3
`,
);

/** From the areas of the INPS vocabulary to those of the schema. */
export const userAreasToSiuss: Crosswalk = compiledCrosswalk(
  {
    id: 'user-areas-to-siuss',
    from: 'user-areas',
    to: 'siuss-area-utenza',
    it: 'Dalle aree di utenza del vocabolario INPS a quelle dello schema',
    en: 'From the areas of the INPS vocabulary to those of the schema',
    source: 'INPS: the codes are the same',
  },
  `
1 = 1
2 = 2
3 = 3
`,
);

/** From ISTAT regions to the DM 1986 coding. */
export const regionsToDm1986: Crosswalk = compiledCrosswalk(
  {
    id: 'regions-to-dm1986',
    from: 'regions',
    to: 'regions-dm1986',
    it: 'Dalle regioni ISTAT alla codifica DM 1986',
    en: 'From ISTAT regions to the DM 1986 coding',
    source: 'general knowledge of the Agenzia delle Entrate table, to be checked',
  },
  `
01 = 13
02 = 20
03 = 10
04 > 03
04 > 18
05 = 21
06 = 07
07 = 09
08 = 06
09 = 17
10 = 19
11 = 11
12 = 08
13 = 01
14 = 12
15 = 05
16 = 14
17 = 02
18 = 04
19 = 16
20 = 15
`,
);
