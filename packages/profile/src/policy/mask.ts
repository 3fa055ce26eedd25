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
  const data = maskObject(mask, definition.data, record.data, '', undefined, definition.sensitivity);
  const { ext, ...rest } = record;
  if (ext === undefined || !isVisible(views, 'ext', definition.sensitivity)) return { ...rest, data } as R;
  return { ...rest, data, ext: maskExtensions(mask, ext, definition.sensitivity) } as R;
}

function maskObject(
  mask: Mask,
  schema: z.ZodType,
  value: unknown,
  path: string,
  top: string | undefined,
  inherited: Sensitivity,
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  const members = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    const place = path === '' ? name : `${path}.${name}`;
    const own = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return maskMember(mask, own, part, place, top ?? name, inherited).map((shown) => [name, shown]);
  });
  return Object.fromEntries(members);
}

/** The member as it may be seen, or nothing. */
function maskMember(
  mask: Mask,
  schema: z.ZodType | undefined,
  value: unknown,
  path: string,
  top: string,
  inherited: Sensitivity,
): unknown[] {
  const sensitivity = mask.overrides?.(mask.kind, path) ?? (schema && elementOf(schema)?.sensitivity) ?? inherited;
  if (!isVisible(mask.views, top, sensitivity)) return sensitivity === 'sealed' ? [] : [masked];
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const item = bare(inner.element as z.ZodType);
    return [value.map((part) => maskObject(mask, item, part, path, top, sensitivity))];
  }
  return [inner === undefined ? value : maskObject(mask, inner, value, path, top, sensitivity)];
}

/** The schema behind `optional`, and the object of a union with absences. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap() as z.ZodType);
  return schema;
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
