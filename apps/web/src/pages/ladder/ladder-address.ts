import { titleKinds, type TitleKind } from '@yinyu/contract'
import { isInRegion, isRegionCode, type RegionCode } from '@yinyu/kernel'
import { wordIn, type AddressSearch, type AddressWords } from '../standards/choice/address-search.ts'

/** Which region is looked at, and which title the map, the years and the dates speak of. */
export interface LadderView {
  readonly region: RegionCode
  readonly kind: TitleKind
}

const USUAL_KIND: TitleKind = 'specialised-sme'

/** Reads the address; a region outside `top`, which is what the post sees, is not asked for. */
export function readView(search: AddressSearch, top: RegionCode): LadderView {
  const region = wordIn(search, 'region')
  const kind = titleKinds.find((one) => one === wordIn(search, 'title'))
  const isWithin = isRegionCode(region) && isInRegion(region, top) === 'met'
  return { region: isWithin ? region : top, kind: kind ?? USUAL_KIND }
}

/** Writes the address: only what differs from what the page shows by itself. */
export function writeView({ region, kind }: LadderView, top: RegionCode): AddressWords {
  return {
    ...(region === top ? {} : { region }),
    ...(kind === USUAL_KIND ? {} : { title: kind }),
  }
}
