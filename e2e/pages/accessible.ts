import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Axe finds nothing in what is on the screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(new AxeBuilder({ page }));
}

/** Nor in its colours, which are all that another theme changes. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingFound(new AxeBuilder({ page }).withRules(["color-contrast"]));
}

async function expectNothingFound(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(found).toEqual([]);
}
