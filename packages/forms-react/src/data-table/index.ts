export type { Column, DataTableProps, TableQuery, TableView } from './data-table';
export { DataTable } from './data-table';
