import { mergeCatalogues, sha256Hex } from '@cartella/core';
import { createMessage } from '@cartella/interchange';
import type { CompiledField, CompiledForm } from '../compiled-form';
import { compiledFields } from '../compiled-form';
import { Html, html } from '../html';
import type { FormMode } from '../steps';
import type { FormValues } from '../store';
import { type Surface, wordingOf } from '../surface';
import type { OfflineContent, OfflineKey } from './content';
import { formReturn } from './form-return';
import { offlineWords } from './offline-words';
import { offlineStyle } from './style';

/** What a form becomes a file with. */
export interface OfflineOptions extends Omit<Surface, 'today' | 'search' | 'choices'> {
  readonly mode?: FormMode;
  /** What is known already; read-only fields are shown and cannot be changed. */
  readonly values?: FormValues;
  /** Identifier of this file, made once: a message names it. */
  readonly file: string;
  /** Who will fill it in, and to whom it comes back. */
  readonly sender: string;
  readonly recipient: string;
  /** Instant after which it is refused. */
  readonly expires: string;
  readonly key: OfflineKey;
  /** Text of `@cartella/forms/offline-runtime.txt`, which goes into the file. */
  readonly runtime: string;
}

/**
 * Writes a form as one HTML file that opens without a connection, keeps what is written and makes a signed message of it. Nothing in it
 * can reach the network, and no script but its own can run.
 */
export function writeOfflineFile(form: CompiledForm, options: OfflineOptions): string {
  const { locale, vocabularies, file, sender, recipient, expires, key, values = {}, mode = 'pages' } = options;
  const catalogues = mergeCatalogues(options.catalogues, offlineWords);
  const {
    id: _,
    time: __,
    digest: ___,
    data: ____,
    ...envelope
  } = createMessage(formReturn, formReturn.example, {
    id: file,
    sender,
    recipient,
    time: expires,
    expires,
  });
  const content: OfflineContent = {
    form,
    locale,
    mode,
    catalogues: { it: catalogues.it, [locale]: catalogues[locale] ?? {} },
    vocabularies: usedBy(form, vocabularies),
    values,
    file,
    envelope,
    key,
  };
  const { text, label } = wordingOf({ locale, catalogues });
  const script = asCode(`${options.runtime}\n${beginning}`);
  const policy = `default-src 'none'; script-src 'sha256-${base64OfHex(sha256Hex(script))}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return html`${new Html('<!doctype html>')}
<html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${label(form.label)}</title><style>${new Html(offlineStyle)}</style></head><body><main><h1>${label(form.label)}</h1><p>${text('ui.offline.about')}</p><noscript><p>${text('ui.offline.noscript')}</p></noscript><div id="form"></div><p id="status" role="status" tabindex="-1"></p><p><button type="button" class="btn" id="copy">${text('ui.offline.copy')}</button> <button type="button" class="btn" id="forget">${text('ui.offline.forget')}</button></p></main><script type="application/json" id="content">${new Html(asData(content))}</script><script>${new Html(script)}</script></body></html>`
    .markup;
}

// What the page lends the engine, which knows neither clock nor chance.
const beginning = `cartellaOffline.start({
  document, subtle: globalThis.crypto && crypto.subtle,
  now: () => Date.now(),
  today: () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(new Date()),
  randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
  storage: (() => { try { return localStorage } catch { return undefined } })(),
  save: (name, type, content) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },
});`;

// In a script of code nothing but its end is special.
function asCode(text: string): string {
  return text.replace(/<\/(?=script)/gi, '<\\/');
}

function asData(content: OfflineContent): string {
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}

function usedBy(form: CompiledForm, vocabularies: Surface['vocabularies']): Surface['vocabularies'] {
  const names = new Set<string>();
  const visit = (field: CompiledField) => {
    if (field.vocabulary !== undefined) names.add(field.vocabulary);
    field.fields.forEach(visit);
  };
  compiledFields(form).forEach(visit);
  return Object.fromEntries(Object.entries(vocabularies).filter(([name]) => names.has(name)));
}

function base64OfHex(hex: string): string {
  return btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))));
}
