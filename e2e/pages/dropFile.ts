import type { Page } from "@playwright/test";

/** Lets a file fall onto the window. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [name, content.toString("base64")] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
