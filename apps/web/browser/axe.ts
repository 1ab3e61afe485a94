import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe-core finds on a page, one line for each rule broken, with the place. It runs in the page itself and tells of
 * violations only: it finds the same, and saves a second page for each look and the selectors of all that is well.
 * @throws where the page has frames, into which it would not look.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which this check does not see`)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  )
}
