/**
 * Regions as SIUSS numbers them (D.M. 1986, table ENTI-T0 of the Agenzia delle Entrate): alphabetical, with Bolzano and Trento apart.
 * Only Abruzzo = 01 was seen in an INPS document; the other rows follow the alphabet.
 */
interface Region {
  readonly code: string;
  readonly name: string;
  /** First three digits of the ISTAT codes of its comuni, also of provinces that are no more. */
  readonly provinces: readonly string[];
}

const region = (code: string, name: string, provinces: string): Region => ({
  code,
  name,
  provinces: provinces.split(' '),
});

const regions: readonly Region[] = [
  region('01', 'Abruzzo', '066 067 068 069'),
  region('02', 'Basilicata', '076 077'),
  region('03', 'Provincia autonoma di Bolzano', '021'),
  region('04', 'Calabria', '078 079 080 101 102'),
  region('05', 'Campania', '061 062 063 064 065'),
  region('06', 'Emilia-Romagna', '033 034 035 036 037 038 039 040 099'),
  region('07', 'Friuli-Venezia Giulia', '030 031 032 093'),
  region('08', 'Lazio', '056 057 058 059 060'),
  region('09', 'Liguria', '008 009 010 011'),
  region('10', 'Lombardia', '012 013 014 015 016 017 018 019 020 097 098 108'),
  region('11', 'Marche', '041 042 043 044 109'),
  region('12', 'Molise', '070 094'),
  region('13', 'Piemonte', '001 002 003 004 005 006 096 103'),
  region('14', 'Puglia', '071 072 073 074 075 110'),
  region('15', 'Sardegna', '090 091 092 095 104 105 106 107 111'),
  region('16', 'Sicilia', '081 082 083 084 085 086 087 088 089'),
  region('17', 'Toscana', '045 046 047 048 049 050 051 052 053 100'),
  region('18', 'Provincia autonoma di Trento', '022'),
  region('19', 'Umbria', '054 055'),
  region('20', 'Valle d’Aosta', '007'),
  region('21', 'Veneto', '023 024 025 026 027 028 029'),
];

const codeByProvince = new Map(
  regions.flatMap(({ code, provinces }) => provinces.map((province) => [province, code] as const)),
);
const nameByCode = new Map(regions.map(({ code, name }) => [code, name]));

/**
 * Finds the SIUSS region of a comune from its province: the ISTAT region would put Bolzano and Trento together and number all differently.
 *
 * @param istatCode - Six digits, the first three of the province.
 */
export function siussRegionOf(istatCode: string): string | undefined {
  return codeByProvince.get(istatCode.slice(0, 3));
}

/** Name of a SIUSS region, or `undefined` when there is no such code. */
export function siussRegionName(code: string): string | undefined {
  return nameByCode.get(code);
}
