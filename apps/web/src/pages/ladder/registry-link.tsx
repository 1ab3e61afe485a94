import type { RegistryFilter } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import type { LinkFace } from '../../ui/figures/figure-link.ts'
import { groupDigits } from '../../ui/figures/say-count.ts'
import { filterWords } from '../registry/registry-address.ts'
import { withNumbers } from '../standards/choice/address-search.ts'
import './registry-link.css'

/** The link from a number of a figure to the list of exactly those enterprises. */
export function registryLink(filter: RegistryFilter, face: LinkFace) {
  return <Link to="/registry" search={withNumbers(filterWords(filter))} {...face} />
}

/** A number that opens the list of those it counts. */
export function CountLink({
  count,
  filter,
  says,
  className = 'count-link',
}: {
  count: number
  filter: RegistryFilter
  /** What is counted, for who only hears the number. */
  says: string
  className?: string
}) {
  const words = `${groupDigits(count)} 家`
  return registryLink(filter, {
    className,
    'aria-label': `${says} ${words}`,
    children: (
      <>
        <b>{groupDigits(count)}</b> 家
      </>
    ),
  })
}
