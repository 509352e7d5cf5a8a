/** The one way to Postgres, the same over a server, PGlite's socket and Hyperdrive. */
export interface Database {
  /** Runs one statement and returns its rows. Throws a `Fault` (`unavailable`) when the database cannot be reached. */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs `work` in one transaction: commits when it returns, rolls back when it throws. Do not nest. */
  transaction<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
}

/** A database held open by a process. */
export interface OpenDatabase extends Database {
  readonly engine: 'pglite' | 'postgres';
  close(): Promise<void>;
}
