/** Belfiore codes of territories that the ANPR table leaves empty (ISTAT, codes of foreign territorial units, 2024). */
export const missingBelfiore: Readonly<Record<string, string>> = {
  GIB: 'Z113',
  IMN: 'Z122',
  GRL: 'Z402',
  AIA: 'Z529',
  MSR: 'Z531',
  FLK: 'Z609',
  NCL: 'Z716',
  PCN: 'Z722',
  PYF: 'Z723',
};

/** A state that is no more, with its code of ISO 3166-3. */
export interface EndedState {
  readonly code: string;
  readonly numeric: string;
  readonly belfiore: string;
  readonly it: string;
  readonly en: string;
  /** End of the year that ISTAT gives. */
  readonly last: string;
  readonly replacedBy: readonly string[];
}

const unionRepublics = 'ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB'.split(' ');

/** Codici fiscali of people born there still carry their Belfiore codes (ISTAT, "Elenco Paesi esteri cessati"). */
export const endedStates: readonly EndedState[] = [
  {
    code: 'CSK',
    numeric: '200',
    belfiore: 'Z105',
    it: 'Cecoslovacchia',
    en: 'Czechoslovakia',
    last: '1992-12-31',
    replacedBy: ['CZE', 'SVK'],
  },
  {
    code: 'DDR',
    numeric: '278',
    belfiore: 'Z111',
    it: 'Repubblica Democratica Tedesca',
    en: 'German Democratic Republic',
    last: '1990-12-31',
    replacedBy: ['DEU'],
  },
  {
    code: 'SCG',
    numeric: '891',
    belfiore: 'Z157',
    it: 'Serbia e Montenegro',
    en: 'Serbia and Montenegro',
    last: '2006-12-31',
    replacedBy: ['MNE', 'SRB'],
  },
  {
    code: 'SUN',
    numeric: '810',
    belfiore: 'Z135',
    it: 'Unione Sovietica',
    en: 'Soviet Union',
    last: '1991-12-31',
    replacedBy: unionRepublics,
  },
  {
    code: 'YMD',
    numeric: '720',
    belfiore: 'Z250',
    it: 'Yemen del Sud',
    en: 'South Yemen',
    last: '1990-12-31',
    replacedBy: ['YEM'],
  },
  {
    code: 'YUG',
    numeric: '890',
    belfiore: 'Z118',
    it: 'Jugoslavia',
    en: 'Yugoslavia',
    last: '2003-12-31',
    replacedBy: ['BIH', 'HRV', 'KOS', 'MKD', 'MNE', 'SRB', 'SVN'],
  },
];

/** Names of what is not a state for ISO 3166 or CLDR, by the code that the list gives it. */
export const otherLabels: Readonly<Record<string, { readonly it: string; readonly en: string }>> = {
  888: { it: 'Non cittadino riconosciuto (Lettonia)', en: 'Recognised non-citizen (Latvia)' },
  997: { it: 'In corso di definizione', en: 'Being determined' },
  998: { it: 'Non attribuibile', en: 'Cannot be assigned' },
  999: { it: 'Apolide', en: 'Stateless' },
  CPT: { it: 'Isola di Clipperton', en: 'Clipperton Island' },
  KOS: { it: 'Kosovo', en: 'Kosovo' },
  ZZZ: { it: 'Gerusalemme', en: 'Jerusalem' },
};
