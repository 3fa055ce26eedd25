import { escapeXml } from '../../xml';
import type { ElementTable } from './table';
import { writeValue } from './value';

/** Writes an element and everything in it. The record has been checked. */
export function writeElement(table: ElementTable, record: unknown): string {
  const { name } = table;
  if (table.text !== undefined)
    return `<${name}>${escapeXml(writeValue(table.text, record as string | number))}</${name}>`;
  const properties = record as Readonly<Record<string, unknown>>;
  let open = `<${name}`;
  for (const key in table.attributes) {
    const value = properties[key];
    const field = table.attributes[key];
    if (value === undefined || field === undefined) continue;
    open += ` ${key}="${escapeXml(writeValue(field.type, value as string | number))}"`;
  }
  let content = '';
  for (const key in table.children) {
    const child = properties[key];
    const element = table.children[key]?.element;
    if (child === undefined || element === undefined) continue;
    if (Array.isArray(child)) for (const item of child) content += writeElement(element, item);
    else content += writeElement(element, child);
  }
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
