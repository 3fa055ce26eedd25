// The rules of publiccode.yml 0.7 that a machine can check (https://yml.publiccode.tools).

type Fields = Readonly<Record<string, unknown>>;

const statuses = ['concept', 'development', 'beta', 'stable', 'obsolete'];
const kinds = [
  'standalone/mobile',
  'standalone/iot',
  'standalone/desktop',
  'standalone/web',
  'standalone/backend',
  'standalone/other',
  'addon',
  'library',
  'configurationFiles',
];
const maintenances = ['internal', 'contract', 'community', 'none'];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isUrl = (value: unknown) => isText(value) && /^https?:\/\//.test(value) && URL.canParse(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const within = (value: unknown, least: number, most: number) =>
  isText(value) && [...value.trim()].length >= least && [...value.trim()].length <= most;

function descriptionProblems(languages: readonly (readonly [string, Fields])[]): string[] {
  const each = languages.flatMap(([language, fields]) => {
    const key = `description/${language}`;
    return [
      within(fields['shortDescription'], 1, 150) || `${key}/shortDescription: 1 to 150 characters`,
      fields['longDescription'] === undefined ||
        within(fields['longDescription'], 150, 10_000) ||
        `${key}/longDescription: 150 to 10,000 characters`,
      fields['features'] === undefined || isList(fields['features']) || `${key}/features: a list`,
      fields['documentation'] === undefined || isUrl(fields['documentation']) || `${key}/documentation: an address`,
      fields['genericName'] === undefined || `${key}/genericName: deprecated`,
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) || `${key}: a BCP 47 language`,
    ];
  });
  const some = ['longDescription', 'features'].map(
    (key) =>
      languages.some(([, fields]) => fields[key] !== undefined) || `description: ${key} in one language at least`,
  );
  return [...each, ...some].filter((problem) => problem !== true);
}

function maintenanceProblems(maintenance: Fields): string[] {
  const { type, contacts, contractors } = maintenance;
  const isNamed = (list: unknown) => isList(list) && list.every((one) => isText(fieldsOf(one)['name']));
  return [
    maintenances.includes(String(type)) || `maintenance/type: ${maintenances.join(', ')}`,
    type === 'contract'
      ? isNamed(contractors) || 'maintenance/contractors: with names'
      : contractors === undefined || 'maintenance/contractors: only under contract',
    (type !== 'internal' && type !== 'community') || isNamed(contacts) || 'maintenance/contacts: with names',
  ].filter((problem) => problem !== true);
}

const deprecated = ['monochromeLogo', 'inputTypes', 'outputTypes', 'it', 'legal/repoOwner', 'legal/authorsFile'];

/** Finds what a parsed publiccode.yml lacks or says wrongly. */
export function publiccodeProblems(document: unknown): string[] {
  const fields = fieldsOf(document);
  const [legal, localisation, organisation] = ['legal', 'localisation', 'organisation'].map((key) =>
    fieldsOf(fields[key]),
  ) as [Fields, Fields, Fields];
  const languages = Object.entries(fieldsOf(fields['description'])).map(
    ([language, value]) => [language, fieldsOf(value)] as const,
  );
  const platforms = [fields['platforms']].flat();
  return [
    ...[
      /^0\.7(\.\d+)?$/.test(String(fields['publiccodeYmlVersion'])) || 'publiccodeYmlVersion: 0.7',
      isText(fields['name']) || 'name',
      isUrl(fields['url']) || 'url: an address',
      fields['landingURL'] === undefined || isUrl(fields['landingURL']) || 'landingURL: an address',
      fields['releaseDate'] === undefined ||
        /^\d{4}-\d{2}-\d{2}$/.test(String(fields['releaseDate'])) ||
        'releaseDate: YYYY-MM-DD',
      (platforms.length > 0 && platforms.every(isText)) || 'platforms',
      statuses.includes(String(fields['developmentStatus'])) || `developmentStatus: ${statuses.join(', ')}`,
      kinds.includes(String(fields['softwareType'])) || `softwareType: ${kinds.join(', ')}`,
      fields['organisation'] === undefined || isText(organisation['uri']) || 'organisation/uri',
      languages.length > 0 || 'description',
      isText(legal['license']) || 'legal/license',
      typeof localisation['localisationReady'] === 'boolean' || 'localisation/localisationReady: true or false',
      (isList(localisation['availableLanguages']) && localisation['availableLanguages'].every(isText)) ||
        'localisation/availableLanguages',
    ].filter((problem) => problem !== true),
    ...descriptionProblems(languages),
    ...maintenanceProblems(fieldsOf(fields['maintenance'])),
    ...deprecated
      .filter((path) => path.split('/').reduce<unknown>((value, key) => fieldsOf(value)[key], fields) !== undefined)
      .map((path) => `${path}: deprecated`),
  ];
}
