import type { ComponentType } from 'react';
import { longDate } from '../person-name';

/** What the host gives to a component of a slot: the data that it declared, its configuration, a way to write what it declared. */
export interface PluginProps {
  readonly data: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  readonly write: (changes: Readonly<Record<string, unknown>>) => void;
}

function ContactDay({ data }: PluginProps) {
  const date = data['accesso.date'];
  return <p>{typeof date === 'string' ? `Ci siamo conosciuti il ${longDate(date)}.` : 'Non si sa quando.'}</p>;
}

/** When the desk of the quarter is open: Borgo Esempio's own, named by its profile. */
function Sportello({ data, config }: PluginProps) {
  const hours = config[String(data['accesso.ext.c_x001.quartiere'])];
  return <p>{typeof hours === 'string' ? `Aperto ${hours}.` : 'In questo quartiere non c’è uno sportello.'}</p>;
}

/** The components that this application knows, by the name that a profile calls them. */
export const plugins: Readonly<Record<string, ComponentType<PluginProps>>> = {
  'contact-day': ContactDay,
  'borgo/sportello': Sportello,
};
