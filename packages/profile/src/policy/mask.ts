import { elementOf, type RecordDefinition, type RecordEnvelope, type Sensitivity } from '@cartella/model';
import * as z from 'zod';
import { isVisible, type View } from './decide';

/** What stands where a reader may know that something is, but not what. */
export const masked = { absent: 'masked' } as const;

/** Classes that a layer gives to elements, by kind and dotted path, above those of the model. */
export type SensitivityOverrides = (kind: string, path: string) => Sensitivity | undefined;

interface Mask {
  readonly kind: string;
  readonly views: readonly View[];
  readonly overrides: SensitivityOverrides | undefined;
}

/** Shows of a record only what the views reach. Sealed elements are not there at all; others say that they are masked. */
export function maskRecord<R extends RecordEnvelope>(
  definition: RecordDefinition,
  record: R,
  views: readonly View[],
  overrides?: SensitivityOverrides,
): R {
  const mask: Mask = { kind: record.kind, views, overrides };
  const data = maskObject(mask, membersOf(definition.data), record.data, '', undefined, definition.sensitivity);
  const { ext, ...rest } = record;
  if (ext === undefined || !isVisible(views, 'ext', definition.sensitivity)) return { ...rest, data } as R;
  return { ...rest, data, ext: maskExtensions(mask, ext, definition.sensitivity) } as R;
}

function maskObject(
  mask: Mask,
  members: Members,
  value: unknown,
  path: string,
  top: string | undefined,
  inherited: Sensitivity,
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const shown: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) {
    const [member, place, from] = [members.get(name), path === '' ? name : `${path}.${name}`, top ?? name];
    const sensitivity = mask.overrides?.(mask.kind, place) ?? member?.sensitivity ?? inherited;
    if (isVisible(mask.views, from, sensitivity))
      shown.push([name, maskValue(mask, member, part, place, from, sensitivity)]);
    else if (sensitivity !== 'sealed') shown.push([name, masked]);
  }
  return Object.fromEntries(shown);
}

function maskValue(
  mask: Mask,
  member: Member | undefined,
  value: unknown,
  path: string,
  top: string,
  inherited: Sensitivity,
): unknown {
  if (member === undefined || typeof value !== 'object') return value;
  const within = (part: unknown) => maskObject(mask, member.members(), part, path, top, inherited);
  return member.isList && Array.isArray(value) ? value.map(within) : within(value);
}

/** What masking looks at in an element of a schema; read once, and its members when they are first met. */
interface Member {
  readonly sensitivity: Sensitivity | undefined;
  readonly isList: boolean;
  readonly members: () => Members;
}

type Members = ReadonlyMap<string, Member>;

const known = new WeakMap<z.ZodType, Members>();

function membersOf(schema: z.ZodType): Members {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  const members = new Map(Object.entries(shape).map(([name, part]) => [name, memberOf(part)]));
  known.set(schema, members);
  return members;
}

function memberOf(schema: z.ZodType): Member {
  const inner = bare(schema);
  const isList = inner instanceof z.ZodArray;
  const members = () => membersOf(isList ? bare(inner.element as z.ZodType) : inner);
  return { sensitivity: elementOf(schema)?.sensitivity, isList, members };
}

/** The schema behind `optional`. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}

function maskExtensions(mask: Mask, ext: NonNullable<RecordEnvelope['ext']>, inherited: Sensitivity) {
  return Object.fromEntries(
    Object.entries(ext).map(([namespace, fields]) => [
      namespace,
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, value]): [string, typeof value][] => {
          const sensitivity = mask.overrides?.(mask.kind, `ext.${namespace}.${name}`) ?? inherited;
          if (isVisible(mask.views, 'ext', sensitivity)) return [[name, value]];
          return sensitivity === 'sealed' ? [] : [[name, masked]];
        }),
      ),
    ]),
  );
}
