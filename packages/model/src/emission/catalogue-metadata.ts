import type { CivilDate, Label } from '@cartella/core';
import type { RecordDefinition } from '../record';

/** Who answers for what is published. */
export interface CataloguePublisher {
  readonly uri: string;
  readonly name: Label;
  /** Page by which to reach them. */
  readonly url: string;
}

/** What the catalogue is told of the component file beyond what the definitions say. */
export interface CatalogueAsset {
  /** Permanent address of the asset, without version. */
  readonly uri: string;
  readonly version: string;
  readonly title: Label;
  readonly description: Label;
  readonly keywords: readonly string[];
  /** Page on which the file is found, and the file itself. */
  readonly accessUrl: string;
  readonly downloadUrl: string;
  readonly issued: CivilDate;
  readonly modified: CivilDate;
  readonly publisher: CataloguePublisher;
}

const prefixes = {
  admsapit: 'https://w3id.org/italia/onto/ADMS/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const authority = 'http://publications.europa.eu/resource/authority';

/**
 * Writes the metadata (`index.ttl`, ADMS-AP_IT) that the national catalogue of semantic assets wants beside a component file: its title,
 * its publisher, its licence and the classes of the national ontologies that it is about.
 */
export function catalogueMetadata(definitions: readonly RecordDefinition[], asset: CatalogueAsset): string {
  const { uri, version, publisher } = asset;
  const file = iri(`${uri}/${version}/cartella-sociale.oas3.yaml`);
  const classes = [...new Set(definitions.flatMap((definition) => definition.uri ?? []))].map(iri);
  const owner = iri(publisher.uri);
  return [
    ...Object.entries(prefixes).map(([name, space]) => `@prefix ${name}: <${space}> .`),
    '',
    subject(owner, 'dcatapit:Agent, dcatapit:Organization, foaf:Agent, vcard:Kind, vcard:Organization', [
      ['dct:identifier', literal(publisher.uri)],
      ['foaf:name', both(publisher.name)],
      ['vcard:fn', literal(publisher.name.it)],
      ['vcard:hasURL', iri(publisher.url)],
    ]),
    '',
    subject(file, 'dcatapit:Dataset, dcatapit:Distribution', [
      ['rdfs:label', both(asset.title)],
      ['dct:title', both(asset.title)],
      ['dct:description', both(asset.description)],
      ['dct:identifier', literal(uri)],
      ['owl:versionInfo', literal(version)],
      ['admsapit:hasKeyClass', classes.join(', ')],
      ['admsapit:target', `${literal('Pubbliche amministrazioni')}@it, ${literal('Imprese')}@it`],
      ['dcat:keyword', asset.keywords.map((word) => `${literal(word)}@it`).join(', ')],
      ['dcat:theme', iri(`${authority}/data-theme/SOCI`)],
      ['dcat:accessURL', iri(asset.accessUrl)],
      ['dcat:downloadURL', iri(asset.downloadUrl)],
      ['dcat:distribution', file],
      ['dcat:contactPoint', owner],
      ['dct:accrualPeriodicity', iri(`${authority}/frequency/IRREG`)],
      ['dct:format', iri(`${authority}/file-type/JSON`)],
      ['dct:language', `${iri(`${authority}/language/ITA`)}, ${iri(`${authority}/language/ENG`)}`],
      ['dct:license', iri(`${authority}/licence/EUPL_1_2`)],
      ['dct:issued', `${literal(asset.issued)}^^xsd:date`],
      ['dct:modified', `${literal(asset.modified)}^^xsd:date`],
      ['dct:creator', owner],
      ['dct:publisher', owner],
      ['dct:rightsHolder', owner],
    ]),
    '',
  ].join('\n');
}

function subject(
  name: string,
  types: string,
  facts: readonly (readonly [predicate: string, objects: string])[],
): string {
  const said = facts
    .filter(([, objects]) => objects !== '')
    .map(([predicate, objects]) => `    ${predicate} ${objects}`);
  return `${name} a ${types} ;\n${said.join(' ;\n')} .`;
}

function iri(address: string): string {
  return `<${encodeURI(address)}>`;
}

function literal(words: string): string {
  return `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function both({ it, en }: Label): string {
  return `${literal(it)}@it, ${literal(en)}@en`;
}
