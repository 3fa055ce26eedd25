/** A notice given and two subjects of which one is of the law. */
export const given = {
  notice: { text: 'informativa-accesso/3', givenOn: '2026-11-02' },
  subjects: [
    { code: 'care', label: 'Valutazione e presa in carico', norm: 'L. 328/2000, art. 22' },
    { code: 'photographs', label: 'Fotografie alle attività' },
    { code: 'newsletter', label: 'Avvisi sulle iniziative del comune' },
  ],
  consents: [{ subject: 'photographs', given: true, decidedOn: '2026-11-02', givenBy: 'person', method: 'paper' }],
} as const;
