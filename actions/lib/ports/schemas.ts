// Reading the schema bundle that ships with the build.

export interface SchemaFiles {
  /** Parsed JSON of a file below `schemas/bundle`; throws when the build is incomplete. */
  read(name: string): unknown;
}
