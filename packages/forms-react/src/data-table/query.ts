/** What rows are asked of the server. */
export interface TableQuery {
  readonly sort?: { readonly column: string; readonly direction: 'ascending' | 'descending' };
  readonly filters: Readonly<Record<string, string>>;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** What is asked of the server and which columns are shown, under a name. */
export interface TableView {
  readonly name: string;
  readonly query: TableQuery;
  readonly hidden: readonly string[];
}
