import type { CaseView } from '@cartella/server';

/** What the place beside a case has to offer: the first contact, field by field, with what the profile added to it. */
export function dataBesideCase({ records }: CaseView): Readonly<Record<string, unknown>> {
  const accesso = records.find(({ kind }) => kind === 'accesso');
  const { data = {}, ext = {} } = (accesso ?? {}) as { readonly data?: object; readonly ext?: object };
  return Object.fromEntries([
    ...Object.entries(data).map(([name, value]) => [`accesso.${name}`, value]),
    ...Object.entries(ext).flatMap(([namespace, fields]) =>
      Object.entries(fields as object).map(([name, value]) => [`accesso.ext.${namespace}.${name}`, value]),
    ),
  ]);
}
