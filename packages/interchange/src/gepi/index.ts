export type { GepiHeaders } from './columns';
export type { GepiComponente, GepiDomanda, GepiExtract, GepiHousehold } from './read';
export { gepiIssue, readGepi } from './read';
