import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** How the beneficiary receives money. */
export const paymentMethods: CodeList = compiled(
  {
    id: 'payment-methods',
    it: 'Modalità di riscossione',
    en: 'Methods of payment',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['transfer', 'Accredito', 'Bank transfer'],
    ['cash', 'Riscossione diretta', 'Cash collection'],
    ['delegate', 'Delegato alla riscossione', 'Collection by a delegate'],
    ['voucher', 'Buono', 'Voucher'],
    ['provider', 'Pagamento al fornitore', 'Payment to the provider'],
  ],
);
