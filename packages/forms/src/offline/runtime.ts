/// <reference lib="dom" />
import { canonicalJson, createIdentifiers, digestOf } from '@cartella/core';
import { draftOf } from '../draft';
import {
  askedIds,
  type HtmlPosition,
  type HtmlSurface,
  keptDraft,
  type PostedForm,
  readForm,
  receiveFiles,
  renderForm,
} from '../html';
import { createFormStore, type FormStore } from '../store';
import { type SurfaceWording, wordingOf } from '../surface';
import type { OfflineContent, OfflineHost } from './content';
import { createOfflineFiles, keptFiles, mostOffline } from './files';
import { signature } from './sign';

/** Fills in, keeps and returns the form of the file that it is in: the engine and the markup are those of the form on the server. */
export function start(host: OfflineHost): void {
  const { document } = host;
  const content = JSON.parse(document.getElementById('content')?.textContent ?? '') as OfflineContent;
  const { form, values, file } = content;
  const place = document.getElementById('form') as HTMLElement;
  const status = document.getElementById('status') as HTMLElement;
  const identifiers = createIdentifiers(host);
  const key = `cartella:${file}`;
  const surface = (): HtmlSurface => ({
    ...content,
    today: host.today(),
    action: '#',
    submitLabel: words.text('ui.offline.make'),
    search: (vocabulary, text) => searchIn(content, vocabulary, text),
    documents: files.facts,
    megabytes: mostOffline,
  });
  const words: SurfaceWording = wordingOf(content);

  const written = read(host, key);
  const kept = keptDraft(form, written) ?? content.draft;
  const files = createOfflineFiles([...(content.files ?? []), ...keptFiles(written)]);
  let store = createFormStore(form, { values, ...kept, today: host.today(), locale: content.locale });
  let position: HtmlPosition = {};
  let made: { readonly digest: string; readonly id: string } | undefined;

  const draw = (next: { readonly store: FormStore } & HtmlPosition, focus?: string) => {
    ({ store } = next);
    position = next;
    const caret = (document.activeElement as Partial<HTMLInputElement> | null)?.selectionStart ?? undefined;
    place.innerHTML = renderForm(store, surface(), next);
    const control = document.getElementById(focus ?? '') as HTMLInputElement | null;
    control?.focus();
    // Whoever is writing goes on where they were.
    if (caret !== undefined && typeof control?.selectionStart === 'number') control.setSelectionRange(caret, caret);
  };
  const keep = () => {
    const isKept = write(host, key, JSON.stringify({ ...draftOf(store), files: named() }));
    status.textContent = words.text(isKept ? 'ui.offline.kept' : 'ui.offline.not-kept');
  };
  const named = () => files.namedIn(store.snapshot().values);
  const entered = () => [...new FormData(place.querySelector('form') as HTMLFormElement)];
  const take = (verb: string) => readForm(form, [...entered(), ['do', verb] as const], surface(), { values });
  const attach = async (control: string): Promise<PostedForm> => {
    const { body, refused } = await receiveFiles(
      entered().filter(([name, value]) => name === control && typeof value !== 'string'),
      async (file) => files.keep(identifiers(), file),
      mostOffline,
    );
    // What was written while the file was being read is there too.
    return readForm(form, [...entered(), ...body, ['do', 'update'] as const], surface(), { values }, refused);
  };

  let reading: Promise<unknown> | undefined;
  place.addEventListener('submit', (event) => {
    event.preventDefault();
    const verb = (event.submitter as HTMLButtonElement | null)?.value ?? 'next';
    // A file that is still being read is part of what is sent.
    if (reading === undefined) submit(verb);
    else void reading.then(() => submit(verb));
  });
  const submit = (verb: string) => {
    const posted = take(verb);
    const { step } = position;
    draw(posted);
    keep();
    if (posted.complete) void finish();
    else if ((posted.issues ?? []).length > 0) document.getElementById(`${form.id}-errors`)?.focus();
    else if (posted.step !== step) document.querySelector('h1')?.scrollIntoView();
  };
  // An answer may open or close questions; the page follows once the focus is where it was going.
  place.addEventListener('change', ({ target }) => {
    const { name, type } = target as HTMLInputElement;
    if (type === 'file') {
      const mine = attach(name).then((posted) => {
        draw({ ...position, ...posted }, document.activeElement?.id);
        keep();
        if (reading === mine) reading = undefined;
      });
      reading = mine;
      return;
    }
    setTimeout(() => {
      const before = askedIds(place.innerHTML);
      const posted = take('update');
      store = posted.store;
      keep();
      const markup = renderForm(store, surface(), { ...position, searched: posted.searched ?? {} });
      if (askedIds(markup) !== before) draw({ ...position, ...posted, issues: [] }, document.activeElement?.id);
    });
  });
  document.getElementById('copy')?.addEventListener('click', () => {
    store = take('update').store;
    host.save(
      `${form.id}.html`,
      'text/html',
      copyWith(document, { ...content, draft: draftOf(store), files: named() }),
    );
  });
  document.getElementById('forget')?.addEventListener('click', () => {
    host.storage?.removeItem(key);
    draw({ store: createFormStore(form, { values, today: host.today(), locale: content.locale }) });
    status.textContent = '';
  });

  const finish = async () => {
    const { id: formId, version, asks } = draftOf(store).form;
    const answers = store.values();
    const attached = files.namedIn(answers);
    const data = {
      file,
      form: { id: formId, version, asks: asks ?? [] },
      values: answers,
      ...(attached.length > 0 && { files: attached }),
    };
    const digest = digestOf(data);
    // The same content is the same message, however often it is made.
    const id = made?.digest === digest ? made.id : identifiers();
    made = { digest, id };
    const time = new Date(host.now()).toISOString();
    const message = { ...content.envelope, id, time, digest, data };
    try {
      const signed = { ...message, signature: await signature(canonicalJson(message), content.key, host.subtle) };
      const name = `${form.id}-${id}.json`;
      host.save(name, 'application/json', JSON.stringify(signed));
      status.textContent = words.text('ui.offline.made', { name });
    } catch {
      status.textContent = words.text('ui.offline.failed');
    }
    status.focus();
  };

  draw({ store });
  const { expires } = content.envelope;
  if (typeof expires === 'string' && Date.parse(expires) <= host.now())
    status.textContent = words.text('ui.offline.expired');
}

function searchIn({ vocabularies }: OfflineContent, vocabulary: string, text: string) {
  const wanted = text.toLocaleLowerCase('it');
  return (vocabularies[vocabulary]?.entries ?? []).filter(
    ({ code, label }) => code === text || label.it.toLocaleLowerCase('it').includes(wanted),
  );
}

/** The file itself with other content: what is drawn is left out, and drawn again when it is opened. */
function copyWith(document: Document, content: OfflineContent): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const id of ['form', 'status']) copy.querySelector(`#${id}`)?.replaceChildren();
  const holder = copy.querySelector('#content');
  if (holder !== null) holder.textContent = JSON.stringify(content).replaceAll('<', '\\u003c');
  return `<!doctype html>\n${copy.outerHTML}`;
}

// A browser may refuse to keep anything, or have no room left.
function read({ storage }: OfflineHost, key: string): string | undefined {
  try {
    return storage?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write({ storage }: OfflineHost, key: string, text: string): boolean {
  try {
    storage?.setItem(key, text);
    return storage !== undefined;
  } catch {
    return false;
  }
}
