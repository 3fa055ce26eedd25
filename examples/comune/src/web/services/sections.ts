interface SectionOfServices {
  readonly label: string;
  readonly roles: readonly string[];
}

/** Sections of the page of services and spending, with the roles that work on each: what others may not see, the server does not give. */
export const serviceSections: Readonly<Record<'fondi' | 'graduatorie' | 'presenze', SectionOfServices>> = {
  fondi: { label: 'Fondi', roles: ['assistente-sociale', 'responsabile', 'amministrativo'] },
  graduatorie: { label: 'Graduatorie', roles: ['assistente-sociale', 'responsabile'] },
  presenze: { label: 'Presenze', roles: ['tutor', 'assistente-sociale', 'responsabile'] },
};

/** Name of a section in the address. */
export type ServiceSection = keyof typeof serviceSections;

/** Reads the name of a section from an address. */
export function isServiceSection(name: unknown): name is ServiceSection {
  return typeof name === 'string' && Object.hasOwn(serviceSections, name);
}

/** The first section that some roles work on; `undefined` where there is none. */
export function defaultSection(roles: readonly string[]): ServiceSection | undefined {
  return Object.keys(serviceSections)
    .filter(isServiceSection)
    .find((name) => serviceSections[name].roles.some((role) => roles.includes(role)));
}
