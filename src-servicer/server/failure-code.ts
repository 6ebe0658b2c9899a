/** The code of why a start failed: the error's own (`EADDRINUSE`, `SQLITE_CANTOPEN`, `runtime.sqlite_binding`), or its name. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unexpected';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
