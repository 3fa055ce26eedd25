import type { Issue, Path } from '@cartella/core';
import { missing, tooMany, unexpected, wrongValue } from './check';
import type { Child, ElementTable, Field, ValueType } from './table';
import { readValue } from './value';

type NamedChild = readonly [name: string, child: Child];

interface Frame {
  readonly table: ElementTable;
  readonly parent: Frame | undefined;
  /** Where the element stands in its parent; the whole path is only worked out when something is wrong. */
  readonly step: Path;
  readonly record: Record<string, unknown>;
  readonly children: readonly NamedChild[];
  /** Which child of the sequence is being read, and how many of it have come. */
  position: number;
  count: number;
  text: string;
}

const childrenByTable = new WeakMap<ElementTable, readonly NamedChild[]>();

function childrenOf(table: ElementTable): readonly NamedChild[] {
  const known = childrenByTable.get(table) ?? Object.entries(table.children);
  childrenByTable.set(table, known);
  return known;
}

const pathOf = (frame: Frame): Path =>
  frame.parent === undefined ? frame.step : [...pathOf(frame.parent), ...frame.step];

/**
 * Reads elements of a layout as an XML parser meets them, gathering a record and every problem of structure. Elements that the layout
 * does not know are skipped whole, with one issue.
 */
export class ElementReader {
  readonly issues: Issue[] = [];
  readonly #frames: Frame[] = [];
  #skipped = 0;

  constructor(table: ElementTable, path: Path, attributes: Readonly<Record<string, string>>) {
    this.#open(table, undefined, path, attributes);
  }

  /** Enters a child. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const frame = this.#frames.at(-1);
    if (this.#skipped > 0 || frame === undefined) {
      this.#skipped += 1;
      return;
    }
    const next = frame.children.findIndex(([child], index) => index >= frame.position && child === name);
    const child = frame.children[next]?.[1];
    if (child === undefined) {
      this.issues.push(unexpected(pathOf(frame), name));
      this.#skipped = 1;
      return;
    }
    this.#moveTo(frame, next);
    frame.count += 1;
    if (frame.count === child.max + 1) this.issues.push(tooMany(pathOf(frame), name, child.element.label, child.max));
    this.#open(child.element, frame, child.max === 1 ? [name] : [name, frame.count - 1], attributes);
  }

  /** Takes text between tags. */
  text(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined || this.#skipped > 0) return;
    if (frame.table.text !== undefined) frame.text += text;
    // An element without children may not even hold white space.
    else if (frame.children.length === 0 || /[^ \t\n\r]/.test(text))
      this.issues.push(unexpected(pathOf(frame), '#text'));
  }

  /** Leaves an element; returns the whole record when it was the outermost. */
  close(): Readonly<Record<string, unknown>> | undefined {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return undefined;
    }
    const frame = this.#frames.pop();
    if (frame === undefined) return undefined;
    this.#moveTo(frame, frame.children.length);
    const value =
      frame.table.text === undefined
        ? frame.record
        : this.#value(frame.table.text, frame.table.label, frame.text, frame);
    const parent = this.#frames.at(-1);
    if (parent === undefined) return frame.record;
    const [name, child] = parent.children[parent.position] ?? [];
    if (name !== undefined && child !== undefined) {
      if (child.max === 1) parent.record[name] = value;
      else (parent.record[name] as unknown[]).push(value);
    }
    return undefined;
  }

  #open(
    table: ElementTable,
    parent: Frame | undefined,
    step: Path,
    attributes: Readonly<Record<string, string>>,
  ): void {
    const children = childrenOf(table);
    const frame: Frame = { table, parent, step, record: {}, children, position: 0, count: 0, text: '' };
    for (const name in attributes) {
      const field = Object.hasOwn(table.attributes, name) ? table.attributes[name] : undefined;
      if (field === undefined) this.issues.push(unexpected(pathOf(frame), name));
      else frame.record[name] = this.#value(field.type, field.label, attributes[name] ?? '', frame, name);
    }
    for (const name in table.attributes) {
      const field = table.attributes[name] as Field;
      if (field.required && !(name in attributes)) this.issues.push(missing(pathOf(frame), name, field.label));
    }
    for (const [name, child] of children) if (child.max !== 1 && child.min > 0) frame.record[name] = [];
    this.#frames.push(frame);
  }

  #value(type: ValueType, label: string, raw: string, frame: Frame, name?: string): string | number | undefined {
    const read = readValue(type, raw);
    if ('value' in read) return read.value;
    this.issues.push(wrongValue(read.problem, name === undefined ? pathOf(frame) : [...pathOf(frame), name], label));
    return undefined;
  }

  /** Passes to a later child of the sequence, noting those that should have come before it. */
  #moveTo(frame: Frame, position: number): void {
    if (frame.position === position) return;
    for (let index = frame.position; index < position; index += 1) {
      const [name, child] = frame.children[index] ?? [];
      const count = index === frame.position ? frame.count : 0;
      if (name !== undefined && child !== undefined && count < child.min) {
        this.issues.push(missing(pathOf(frame), name, child.element.label));
      }
    }
    frame.position = position;
    frame.count = 0;
  }
}
