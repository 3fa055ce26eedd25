import type { Catalogues } from '@cartella/core';

/** Words of a place. */
export const placeTexts: Catalogues = {
  it: {
    'place.also': 'anche {names}',
    'place.province': 'provincia {province}',
    'place.code': 'codice {code}',
    'place.istat': 'ISTAT {code}',
    'place.until': 'esistito fino al {date}',
  },
  en: {
    'place.also': 'also {names}',
    'place.province': 'province {province}',
    'place.code': 'code {code}',
    'place.istat': 'ISTAT {code}',
    'place.until': 'existed until {date}',
  },
};
