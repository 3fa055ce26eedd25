export type { Cents, RoundingMode } from './money';
export {
  allocateCents,
  cents,
  divideRounded,
  formatEuro,
  isCents,
  multiplyCents,
  parseEuro,
  toDecimalEuro,
} from './money';
