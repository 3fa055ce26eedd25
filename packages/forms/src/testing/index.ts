export { fillAnyhow } from './fill';
export type { Searchable } from './said';
export { saidBy, saidInMarkup } from './said';
