import { useMe } from '../../../app/use-me.ts'
import { useAddressSearch, wordIn } from '../../standards/choice/address-search.ts'
import { knownOn, readViewpoint, viewpointWords, type Viewpoint } from './viewpoint.ts'

/** The viewpoint of the address, which all tabs of a firm share. */
export function useViewpoint() {
  const today = useMe().today ?? ''
  const [search, write] = useAddressSearch()
  const from = readViewpoint(search, today)
  const look = (more: Partial<Viewpoint>) => {
    const tab = wordIn(search, 'tab')
    write({ ...(tab === '' ? {} : { tab }), ...viewpointWords({ ...from, ...more }, today) }, 'replace')
  }
  return { from, look, today, knownOn: knownOn(from, today) }
}
