import { escapeXml } from '../../xml';
import type { Child, ElementTable, Field, ValueType } from './table';

const facet = (name: string, value: string | number): string => `<xs:${name} value="${escapeXml(String(value))}"/>`;

function bounds(names: readonly [string, string], min: number | undefined, max: number | undefined): string {
  return (min === undefined ? '' : facet(names[0], min)) + (max === undefined ? '' : facet(names[1], max));
}

function facetsOf(type: ValueType): { readonly base: string; readonly facets: string } {
  switch (type.kind) {
    case 'code': {
      const facets = Object.entries(type.codes).map(
        ([code, label]) =>
          `<xs:enumeration value="${escapeXml(code)}"><xs:annotation><xs:documentation>${escapeXml(label)}</xs:documentation></xs:annotation></xs:enumeration>`,
      );
      return { base: 'xs:string', facets: facets.join('') };
    }
    case 'text': {
      const pattern = type.pattern === undefined ? '' : facet('pattern', type.pattern);
      return { base: 'xs:string', facets: bounds(['minLength', 'maxLength'], type.min, type.max) + pattern };
    }
    case 'integer':
      return { base: 'xs:int', facets: bounds(['minInclusive', 'maxInclusive'], type.min, type.max) };
    case 'date':
      return { base: 'xs:date', facets: '' };
    case 'amount':
    case 'hours':
      return { base: 'xs:decimal', facets: '' };
  }
}

function simpleType(type: ValueType): string {
  const { base, facets } = facetsOf(type);
  return `<xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`;
}

function documentation(label: string, note?: string): string {
  const text = note === undefined ? label : `${label}. ${note}`;
  return `<xs:annotation><xs:documentation xml:lang="it">${escapeXml(text)}</xs:documentation></xs:annotation>`;
}

function attribute(name: string, field: Field): string {
  const use = field.required ? 'required' : 'optional';
  return `<xs:attribute name="${name}" use="${use}">${documentation(field.label, field.note)}${simpleType(field.type)}</xs:attribute>`;
}

function occurrence({ min, max }: Child): string {
  return ` minOccurs="${min}" maxOccurs="${max === Number.POSITIVE_INFINITY ? 'unbounded' : max}"`;
}

function element(table: ElementTable, occurs = ''): string {
  const open = `<xs:element name="${table.name}"${occurs}>${documentation(table.label)}`;
  if (table.text !== undefined) return `${open}${simpleType(table.text)}</xs:element>`;
  const children = Object.values(table.children).map((child) => element(child.element, occurrence(child)));
  const sequence = children.length === 0 ? '' : `<xs:sequence>${children.join('')}</xs:sequence>`;
  const attributes = Object.entries(table.attributes).map(([name, field]) => attribute(name, field));
  return `${open}<xs:complexType>${sequence}${attributes.join('')}</xs:complexType></xs:element>`;
}

/** Writes the XML Schema of a document from its table: one root, local types, labels as documentation. */
export function toXsd(document: ElementTable, namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified">${element(document)}</xs:schema>
`;
}
