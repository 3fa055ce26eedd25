import { useWording } from '@cartella/forms-react';
import { dataFor, type Slot, type SlotComponent, undeclaredWrites } from '@cartella/profile/slot';
import { evaluate } from '@cartella/rules';
import type { ComponentType } from 'react';
import { useCartella } from '../cartella-context';
import { type PluginProps, plugins } from './plugins';

/** Data of a page, by dotted path. */
export type PageData = Readonly<Record<string, unknown>>;

interface SlotPlaceProps {
  readonly slot: string;
  readonly data: PageData;
  /** Takes what a component writes; none may where it is absent. */
  readonly onWrite?: (changes: PageData) => void;
}

/**
 * A place in a page where the components of the profile stand, in their order. Each gets only what it declares to read and the place offers;
 * what it writes without having declared it goes nowhere.
 */
export function SlotPlace({ slot: id, data, onWrite }: SlotPlaceProps) {
  const { cartella } = useCartella();
  const slot = cartella.slots[id];
  const shown = (slot?.components ?? []).filter(({ visible }) => holds(visible, data));
  if (slot === undefined || shown.length === 0) return null;
  return shown.map((component) => (
    <Component key={component.id} slot={slot} component={component} data={data} {...(onWrite && { onWrite })} />
  ));
}

interface ComponentProps {
  readonly slot: Slot;
  readonly component: SlotComponent;
  readonly data: PageData;
  readonly onWrite?: (changes: PageData) => void;
}

function Component({ slot, component, data, onWrite }: ComponentProps) {
  const { label } = useWording();
  const Plugin: ComponentType<PluginProps> | undefined = plugins[component.component];
  if (Plugin === undefined) return null;
  const write = (changes: PageData) => {
    if (undeclaredWrites(slot, component, changes).length === 0) onWrite?.(changes);
  };
  return (
    <section className="mb-4" aria-label={label(component.label)}>
      <h2 className="h5">{label(component.label)}</h2>
      <Plugin data={dataFor(slot, component, data)} config={component.config ?? {}} write={write} />
    </section>
  );
}

/** A component whose condition is not known to hold is not shown. */
function holds(visible: SlotComponent['visible'], data: PageData): boolean {
  if (visible === undefined) return true;
  const value = evaluate(visible, { data: nested(data) });
  return value.known && value.value === true;
}

/** Data by dotted path, as conditions read them. */
function nested(data: PageData): Readonly<Record<string, unknown>> {
  const root: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(data)) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    const owner = names.reduce<Record<string, unknown>>((above, name) => {
      const below = (above[name] ?? {}) as Record<string, unknown>;
      above[name] = below;
      return below;
    }, root);
    owner[last] = value;
  }
  return root;
}
