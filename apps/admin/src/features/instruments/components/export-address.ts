/** Where a version is fetched as a file. */
export function exportAddress(
  programmeId: string,
  { code, version }: { readonly code: string; readonly version: number },
): string {
  return `/files/instruments?${new URLSearchParams({ programmeId, code, version: String(version) })}`;
}
