/**
 * Small settings that outlive the page. Where storage is denied (a private window, a sandboxed
 * frame) they last as long as the page, and nothing breaks.
 */
const prefix = "chalkgrad.";

export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Denied or full: the setting holds for this page only, which loses no work.
  }
}

/** The languages that the browser asks for, most wanted first. */
export function wantedLanguages(): readonly string[] {
  return navigator.languages;
}

/** Whether a decimal comma is what the browser's first language has. */
export function hasDecimalComma(): boolean {
  return (1.5).toLocaleString(navigator.language).includes(",");
}

export function nameLanguage(language: string): void {
  document.documentElement.lang = language;
}

/** The name of the window: the document's title, with a mark where it is not saved. */
export function nameWindow(title: string): void {
  document.title = title;
}
