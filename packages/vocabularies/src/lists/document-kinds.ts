import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** What a document kept with the case is. */
export const documentKinds: CodeList = compiled(
  {
    id: 'document-kinds',
    it: 'Tipi di documento',
    en: 'Kinds of document',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['identity', 'Documento di identità', 'Identity document'],
    ['permit', 'Titolo di soggiorno', 'Residence permit'],
    ['health-card', 'Tessera sanitaria', 'Health card'],
    ['application', 'Domanda', 'Application'],
    ['isee', 'Attestazione ISEE', 'ISEE certificate'],
    ['income', 'Documento di reddito', 'Proof of income'],
    ['rent-contract', 'Contratto di locazione', 'Rent contract'],
    ['eviction', 'Atto di sfratto', 'Eviction notice'],
    ['bill', 'Bolletta o fattura', 'Bill or invoice'],
    ['invalidity', 'Verbale di invalidità civile', 'Report of civil invalidity'],
    ['law-104', 'Verbale L. 104/1992', 'Report under law 104/1992'],
    ['medical', 'Certificato o relazione sanitaria', 'Medical certificate or report'],
    ['social-report', 'Relazione sociale', 'Social report'],
    ['educational-report', 'Relazione educativa', 'Educational report'],
    ['psychological-report', 'Relazione psicologica', 'Psychological report'],
    ['court-order', 'Provvedimento dell’autorità giudiziaria', 'Order of a judicial authority'],
    ['school', 'Documento scolastico', 'School document'],
    ['project', 'Progetto personalizzato', 'Personal project'],
    ['pact', 'Patto individualizzato', 'Individual pact'],
    ['privacy-notice', 'Informativa sul trattamento dei dati', 'Privacy notice'],
    ['consent', 'Consenso', 'Consent'],
    ['decision', 'Determinazione o atto amministrativo', 'Administrative decision'],
    ['correspondence', 'Corrispondenza', 'Correspondence'],
    ['other', 'Altro', 'Other'],
  ],
);
