import { roles, type PostPlace, type RoleName } from '@yinyu/contract'
import { strings } from '../strings.ts'

const words = strings.propose

/** A post as it is typed; empty for what is left out. */
export interface ProposalTyped {
  readonly role: RoleName | ''
  readonly region: string
  readonly unit: string
  readonly creditCode: string
  readonly from: string
  readonly to: string
}

/** As the route takes it, or what is still missing in words. */
export function tidyProposal(
  typed: ProposalTyped,
  top: string,
):
  | { readonly fault: string }
  | {
      readonly role: RoleName
      readonly place: PostPlace
      readonly validFrom?: string
      readonly validTo?: string
    } {
  const { role, unit, from, to } = typed
  if (role === '') return { fault: words.needRole }
  const days = { ...(from === '' ? {} : { validFrom: from }), ...(to === '' ? {} : { validTo: to }) }
  if (roles[role].reach === 'enterprise') {
    const creditCode = typed.creditCode.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
    if (creditCode.length !== CODE_LENGTH) return { fault: words.needCode }
    return { role, place: { at: 'enterprise', creditCode }, ...days }
  }
  if (unit === '') return { fault: words.needUnit }
  return { role, place: { at: 'unit', unit, region: typed.region === '' ? top : typed.region }, ...days }
}

const CODE_LENGTH = 18
