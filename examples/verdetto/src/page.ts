import { type Issue, messageOf, translate } from '@cartella/core';
import { compareSchemas } from './compare';
import { judge } from './verdict';
import { catalogues } from './words';

const locale = document.documentElement.lang === 'en' ? 'en' : 'it';
const say = (key: string, params?: Readonly<Record<string, string | number>>): string =>
  translate(catalogues, locale, `page.${key}`, params);

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

/** An element with text: what people paste is never read as markup. */
function node(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function issueItem(issue: Issue): HTMLElement {
  const place = issue.path.length === 0 ? say('whole') : issue.path.join(' › ');
  const item = node('li', node('strong', say(`severity-${issue.severity}`)), ` ${place}: `);
  item.append(messageOf(catalogues, locale, issue), ' ', node('code', issue.code));
  return item;
}

function show(output: HTMLElement, title: string, ...content: readonly HTMLElement[]): void {
  output.replaceChildren(node('h3', title), ...content);
  output.focus();
}

async function showVerdict(): Promise<void> {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const { kind, sound, issues } = await judge(byId<HTMLTextAreaElement>('document').value, today);
  const count = issues.length;
  const outcome = sound ? (count === 0 ? say('sound') : say('remarks', { count })) : say('not-sound', { count });
  const list = node('ul', ...issues.slice(0, 200).map(issueItem));
  show(byId('verdict'), `${say(`kind-${kind}`)}: ${outcome}`, ...(count === 0 ? [] : [list]));
}

function showComparison(): void {
  const [before, after] = ['before', 'after'].map((id) => byId<HTMLTextAreaElement>(id).value);
  const compared = compareSchemas(before ?? '', after ?? '', byId<HTMLInputElement>('open-readers').checked, locale);
  const output = byId('comparison');
  if (!compared.ok) {
    show(output, say('not-sound', { count: compared.issues.length }), node('ul', ...compared.issues.map(issueItem)));
    return;
  }
  const witness = (key: string, instance: unknown): HTMLElement[] =>
    instance === undefined ? [] : [node('p', say(key)), node('pre', JSON.stringify(instance, null, 2))];
  const items = compared.value.changes.map(({ text, refused, unread }) =>
    node('li', text, ...witness('refused', refused), ...witness('unread', unread)),
  );
  show(output, say(compared.value.compatibility), ...(items.length === 0 ? [] : [node('ul', ...items)]));
}

function onSubmit(id: string, run: () => void | Promise<void>): void {
  byId<HTMLFormElement>(id).addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
}

onSubmit('verdict-form', showVerdict);
onSubmit('comparison-form', showComparison);
byId<HTMLInputElement>('file').addEventListener('change', async ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (file !== undefined) byId<HTMLTextAreaElement>('document').value = await file.text();
});
