import axeCore, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Accessibility faults of the page as it stands, one line each, e.g. `color-contrast (serious) button.primary`; [] is the aim. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => `${id} (${impact ?? 'unrated'}) ${target.join(' ')}`),
  );
}
