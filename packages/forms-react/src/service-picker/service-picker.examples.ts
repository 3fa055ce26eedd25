import type { Service } from './service-picker';

/** Part of an invented catalogue. */
export const services: readonly Service[] = [
  {
    code: 'home-care',
    name: 'Assistenza domiciliare sociale',
    codes: { SIUSS: 'A2.01', ISTAT: 'G.1' },
    why: 'Aiuto in casa a chi non è autosufficiente',
  },
  { code: 'meals-at-home', name: 'Pasti a domicilio', codes: { SIUSS: 'A2.04', ISTAT: 'G.7' } },
  {
    code: 'rent-contribution',
    name: 'Contributo per l’affitto',
    codes: { SIUSS: 'A1.05', ISTAT: 'B.4' },
    why: 'Per chi rischia di perdere la casa',
  },
];
