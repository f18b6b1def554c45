/** How large a file is, for people: two digits say enough. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1e6;
  if (megabytes < 0.1) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
