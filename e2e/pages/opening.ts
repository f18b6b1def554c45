import type { Page, TestInfo } from "@playwright/test";

/** Leaves a row for docs/clients.md: what the browser, or a program that runs in it, does with a file of that format. */
export function opening(
  page: Page,
  info: TestInfo,
  { client, ...row }: { format: string; finds: string; client?: string; missing?: string },
): void {
  const chromium = `Chromium ${page.context().browser()?.version()}`;
  const description = JSON.stringify({ ...row, client: client ?? chromium });
  info.annotations.push({ type: "opening", description });
}
