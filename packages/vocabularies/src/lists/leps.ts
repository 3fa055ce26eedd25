import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** LEPS, as tags of a catalogue of services; the legal bases are to be checked. */
export const leps: CodeList = compiled(
  {
    id: 'leps',
    it: 'Livelli essenziali delle prestazioni sociali',
    en: 'Essential levels of social services',
    from: 'the list of F. Pesaresi (aprirenetwork.it, April 2025); legal bases as generally known',
  },
  [
    [
      'percorso-assistenziale-integrato',
      'Percorso assistenziale integrato (PUA, UVM, PAI)',
      'Integrated care path (single access point, multidimensional unit, individual plan)',
      { unverified: true, properties: { legalBasis: 'L.234/2021 art.1 c.163; D.Lgs 29/2024' } },
    ],
    [
      'dimissioni-protette',
      'Dimissioni protette',
      'Protected discharge from hospital',
      { unverified: true, properties: { legalBasis: 'L.234/2021 art.1 c.170; Piano nazionale 2021-23' } },
    ],
    [
      'pronto-intervento-sociale',
      'Pronto intervento sociale',
      'Social emergency service',
      {
        unverified: true,
        properties: { legalBasis: 'D.Lgs 147/2017 art.7 c.1 lett.g; L.234/2021 c.170; Piano 2021-23' },
      },
    ],
    [
      'pippi',
      'Prevenzione dell’allontanamento familiare (PIPPI)',
      'Prevention of family separation (PIPPI)',
      { unverified: true, properties: { legalBasis: 'L.234/2021 c.170; Piano 2021-23' } },
    ],
    [
      'residenza-fittizia',
      'Residenza anagrafica per le persone senza dimora',
      'Registered residence for homeless people',
      { unverified: true, properties: { legalBasis: 'L.234/2021 c.170; Piano povertà 2021-23' } },
    ],
    [
      'sad',
      'Assistenza domiciliare sociale',
      'Social home care',
      { unverified: true, properties: { legalBasis: 'L.234/2021 c.162 lett.a; D.Lgs 29/2024' } },
    ],
    [
      'supervisione',
      'Supervisione del personale dei servizi sociali',
      'Supervision of social workers',
      { unverified: true, properties: { legalBasis: 'L.234/2021 c.170; Piano 2021-23' } },
    ],
    [
      'servizio-sociale-professionale',
      'Servizio sociale professionale (un assistente sociale ogni 5.000 abitanti, obiettivo 4.000)',
      'Professional social service (one social worker for 5,000 inhabitants, aim 4,000)',
      { unverified: true, properties: { legalBasis: 'L.178/2020 art.1 c.797-804' } },
    ],
    [
      'sollievo-anziani',
      'Servizi sociali di sollievo per anziani non autosufficienti',
      'Respite services for elderly people without autonomy',
      { unverified: true, properties: { legalBasis: 'L.234/2021 c.162 lett.b' } },
    ],
    [
      'isee',
      'ISEE',
      'ISEE',
      { unverified: true, properties: { legalBasis: 'DL 201/2011 art.5; DPCM 159/2013 art.2' } },
    ],
    [
      'supporto-anziani',
      'Servizi sociali di supporto per anziani non autosufficienti',
      'Support services for elderly people without autonomy',
      { unverified: true, properties: { legalBasis: 'L.234/2021 c.162 lett.c' } },
    ],
    [
      'contributi-anziani',
      'Contributi per anziani non autosufficienti',
      'Contributions for elderly people without autonomy',
      { unverified: true, properties: { legalBasis: 'L.234/2021 c.164' } },
    ],
    [
      'valutazione-multidimensionale',
      'Valutazione multidimensionale (contrasto alla povertà)',
      'Multidimensional assessment (measures against poverty)',
      { unverified: true, properties: { legalBasis: 'D.Lgs 147/2017 art.5; DL 48/2023' } },
    ],
    [
      'progetto-personalizzato',
      'Percorsi personalizzati e sostegni',
      'Personal paths and the supports in them',
      { unverified: true, properties: { legalBasis: 'D.Lgs 147/2017 artt.6-7; DL 48/2023' } },
    ],
    [
      'dopo-di-noi-vita-indipendente',
      'Progetti per il Dopo di Noi e per la Vita indipendente',
      'Projects for the time after parents and for independent living',
      { unverified: true, properties: { legalBasis: 'L.112/2016; L.234/2021 c.170' } },
    ],
    [
      'misura-contrasto-poverta',
      'Misura nazionale di contrasto alla povertà (assegno di inclusione)',
      'National measure against poverty (assegno di inclusione)',
      { unverified: true, properties: { legalBasis: 'DL 48/2023 conv. L.85/2023' } },
    ],
  ],
);
