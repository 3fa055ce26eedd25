import {
  type Organisation,
  type OrganisationData,
  organisation,
  type Unit,
  type UnitData,
  unit,
} from '@cartella/model';
import { type Loss, loss, unnamedLosses } from '../loss';

/** A class of the taxonomy that our kinds are told with. */
export interface HsdsAttribute {
  readonly id: string;
  readonly taxonomy_term: { readonly id: string; readonly name: string; readonly taxonomy: string };
}

/** An identifier that a register gave. */
export interface HsdsIdentifier {
  readonly id: string;
  readonly identifier_scheme: string;
  readonly identifier_type: string;
  readonly identifier: string;
}

/** A body, in Open Referral HSDS 3.0. */
export interface HsdsOrganization {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parent_organization_id?: string;
  readonly organization_identifiers?: readonly HsdsIdentifier[];
  readonly attributes?: readonly HsdsAttribute[];
}

/** A service that people may turn to, in Open Referral HSDS 3.0. */
export interface HsdsService {
  readonly id: string;
  readonly name: string;
  readonly status: 'active';
  readonly organization: { readonly id: string };
  readonly attributes?: readonly HsdsAttribute[];
}

const taxonomy = (name: string): string => `https://w3id.org/cartella/taxonomy/${name}`;

function attribute(id: string, list: string, code: string): HsdsAttribute {
  return { id: `${id}-${list}`, taxonomy_term: { id: code, name: code, taxonomy: taxonomy(list) } };
}

const codeFrom = (attributes: readonly HsdsAttribute[] | undefined, list: string): string | undefined =>
  attributes?.find(({ taxonomy_term }) => taxonomy_term.taxonomy === taxonomy(list))?.taxonomy_term.id;

// Prefix of org-id.guide for the Italian tax code; the IPA index has none there.
const schemes = { taxCode: ['IT-CF', 'Codice fiscale'], ipaCode: ['IT-IPA', 'Codice IPA'] } as const;

function identifiers(id: string, data: OrganisationData): readonly HsdsIdentifier[] {
  return (['taxCode', 'ipaCode'] as const).flatMap((field) => {
    const value = data[field];
    const [scheme, type] = schemes[field];
    return value === undefined
      ? []
      : [{ id: `${id}-${field}`, identifier_scheme: scheme, identifier_type: type, identifier: value }];
  });
}

/** Tells a body in HSDS. */
export function toHsdsOrganization({ id, data }: Organisation): HsdsOrganization {
  const given = identifiers(id, data);
  return {
    id,
    name: data.name,
    description: data.name,
    ...(data.parentId === undefined ? {} : { parent_organization_id: data.parentId }),
    ...(given.length === 0 ? {} : { organization_identifiers: given }),
    attributes: [attribute(id, 'organisation-kinds', data.kind)],
  };
}

/** Reads a body from HSDS, unchecked. */
export function fromHsdsOrganization(organization: HsdsOrganization): OrganisationData {
  const identifier = (scheme: string): string | undefined =>
    organization.organization_identifiers?.find(({ identifier_scheme }) => identifier_scheme === scheme)?.identifier;
  const [taxCode, ipaCode] = [identifier(schemes.taxCode[0]), identifier(schemes.ipaCode[0])];
  return {
    name: organization.name,
    kind: (codeFrom(organization.attributes, 'organisation-kinds') ?? 'other') as OrganisationData['kind'],
    ...(organization.parent_organization_id === undefined ? {} : { parentId: organization.parent_organization_id }),
    ...(taxCode === undefined ? {} : { taxCode }),
    ...(ipaCode === undefined ? {} : { ipaCode }),
  };
}

/** Tells a service of a body in HSDS. */
export function toHsdsService({ id, data }: Unit): HsdsService {
  return {
    id,
    name: data.name,
    status: 'active',
    organization: { id: data.organisationId },
    attributes: [attribute(id, 'unit-kinds', data.kind)],
  };
}

/** Reads a service from HSDS, unchecked. */
export function fromHsdsService(service: HsdsService): UnitData {
  return {
    name: service.name,
    kind: (codeFrom(service.attributes, 'unit-kinds') ?? 'office') as UnitData['kind'],
    organisationId: service.organization.id,
  };
}

/** What HSDS does not carry of a body and of a service. */
export const hsdsLosses: Readonly<Record<'organisation' | 'unit', readonly Loss[]>> = {
  organisation: unnamedLosses(organisation.data, ['name', 'kind', 'ipaCode', 'taxCode', 'parentId']),
  unit: [
    loss('parentId', 'HSDS non ha servizi dentro altri servizi.', 'HSDS has no services within services.'),
    ...unnamedLosses(unit.data, ['name', 'kind', 'organisationId', 'parentId']),
  ],
};
