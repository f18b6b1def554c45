import type { JsonObject } from "./json/kind.ts";

/** Rewrites a file's JSON from one version to the next. Pure; what it does not understand it leaves alone. */
type Migration = (file: JsonObject) => JsonObject;

/**
 * `migrations[0]` leads from version 1 to 2, and so on: one a version, never changed after it was
 * released. `fixtures/version-N.chalkgrad.json` keeps a file of every version for ever.
 */
const migrations: readonly Migration[] = [];

/** The file's JSON, raised from `version` (at least 1) to the newest. */
export function migrate(file: JsonObject, version: number): JsonObject {
  return migrations.slice(version - 1).reduce((older, migration) => migration(older), file);
}

/** The newest version of the file format, and the only one that is written. */
export const newestVersion = migrations.length + 1;
