export type { Column, DataTableProps, TableQuery } from './data-table';
export { DataTable } from './data-table';
