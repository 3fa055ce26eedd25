export type { Column, DataTableProps } from './data-table';
export { DataTable } from './data-table';
export type { TableQuery, TableView } from './query';
