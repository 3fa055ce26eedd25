import { JSDOM } from 'jsdom';
import type { BenchWindow, ContenderName } from './page';

/** What a contender costs the processor in jsdom, in milliseconds: no layout, no paint, so what is left is its own work. */
export interface JsdomCost {
  readonly mount: number;
  readonly perKey: number;
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Mounts a form, types so many characters over several of its fields, and takes it away. */
export async function measureInJsdom(
  script: string,
  name: ContenderName,
  fields: number,
  keys: number,
): Promise<JsdomCost> {
  const { window } = new JSDOM('<!doctype html><body><div id="host"></div></body>', {
    runScripts: 'outside-only',
    pretendToBeVisual: false,
    url: 'http://localhost/',
  });
  Object.assign(window, {
    matchMedia: () => ({
      matches: false,
      addListener() {},
      removeListener() {},
      addEventListener() {},
      removeEventListener() {},
    }),
    scrollTo() {},
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
    structuredClone,
  });
  window.eval(script);
  const contender = (window as unknown as { benchForms: BenchWindow }).benchForms.contenders[name];
  const host = window.document.getElementById('host') as unknown as HTMLElement;
  const begun = processor();
  await contender.mount(host, fields);
  await settle();
  const mount = processor() - begun;
  const inputs = [...host.querySelectorAll<HTMLInputElement>('input')].filter(({ type }) => type === 'text');
  if (inputs.length < fields) throw new Error(`${name} drew ${inputs.length} inputs of ${fields}`);
  const setValue = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')?.set;
  const type = async (key: number) => {
    const input = inputs[Math.floor(((key % 10) * inputs.length) / 10)] as HTMLInputElement;
    setValue?.call(input, `${input.value}x`);
    input.dispatchEvent(new window.KeyboardEvent('keyup', { bubbles: true, key: 'x' }));
    input.dispatchEvent(new window.Event('input', { bubbles: true }));
    await settle();
  };
  for (let key = 0; key < 20; key++) await type(key);
  const idleBegun = processor();
  for (let key = 0; key < keys; key++) await settle();
  const idle = processor() - idleBegun;
  const typingBegun = processor();
  for (let key = 0; key < keys; key++) await type(key);
  const perKey = Math.max(0, processor() - typingBegun - idle) / keys;
  contender.unmount();
  window.close();
  return { mount, perKey };
}
