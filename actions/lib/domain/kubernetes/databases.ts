/** Servers whose next major version refuses the data directory of the one before. Exporters, proxies and operators keep no data. */
const databases =
  /(?:^|\/)(?:postgres|postgresql|postgis|timescaledb(?:-ha)?|pgvector|(?:cloudnative-)?vectorchord(?:-postgres)?|spilo(?:-\d+)?|mariadb|mysql|percona(?:-server)?|mongo|mongodb|mongodb-community-server|influxdb|elasticsearch|opensearch|cassandra|arangodb)$/u;

/** True for an image or a chart by its name, with or without registry and owner. */
export function isDatabase(name: string): boolean {
  return databases.test(name);
}
