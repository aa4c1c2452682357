/** A statement as Drizzle builds it. `get` answers with the first row, or undefined; `run` answers with no rows. */
export type Statement = {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly method: 'run' | 'all' | 'values' | 'get';
};

// Rows are arrays of column values; sqlite-proxy types them as `any`, and Drizzle maps them by the schema.
export type Answer = { rows: unknown[] };

/** What runs SQL for us: one statement, or several as one atomic whole. A failed batch leaves nothing behind. */
export type Engine = {
  run(statement: Statement): Promise<Answer>;
  batch(statements: readonly Statement[]): Promise<Answer[]>;
  close(): void;
};
