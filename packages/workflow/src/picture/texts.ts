/** Words of the picture itself; everything else in it is of the procedure. */
export const texts = {
  it: {
    here: 'Il caso è qui',
    within: 'In',
    anyLive: 'Da ogni stato in corso',
    anyEnd: 'Da ogni stato finale',
  },
  en: {
    here: 'The case is here',
    within: 'In',
    anyLive: 'From any state under way',
    anyEnd: 'From any end',
  },
} as const;
