import { newCreditCode } from '../../../storage/testing/people.ts'

/** What can be named in a call: the ids and names of one county's things. */
export interface Targets {
  readonly region: string
  readonly enterprise: string
  /** A second firm of the county. */
  readonly otherEnterprise: string
  readonly creditCode: string
  readonly enterpriseEvent: string
  readonly title: string
  readonly titleEvent: string
  /** A fact that nobody objects to, and one with an open objection. */
  readonly fact: string
  readonly correction: string
  readonly contact: string
  readonly message: string
  readonly view: string
  readonly token: string
  readonly session: string
  readonly account: string
  readonly loginName: string
  readonly post: string
  readonly proposedPost: string
  /** A colleague whom the officer has asked to stand in. */
  readonly askedPost: string
  /** Of figures that the firm has confirmed. */
  readonly receipt: string
  readonly clerkPost: string
  readonly otherClerkPost: string
  readonly connector: string
  readonly run: string
  readonly importRun: string
  /** A list of firms, a batch of the reserve base, the message that told of a policy, and a recorded step of it. */
  readonly firmList: string
  readonly reserveBatch: string
  readonly notice: string
  readonly takeUpEvent: string
  /** A decision over all firms that is done, and one that waits. */
  readonly bulkRun: string
  readonly waitingRun: string
  /** A firm of a list in somebody's hands. */
  readonly listTask: string
  /** A kept rehearsal. */
  readonly rehearsal: string
  /** A policy that is being written. */
  readonly draft: string
  readonly seq: string
  /** A word that stands in every text of the county. */
  readonly word: string
}

/** Well-formed names of nothing at all. */
export function namesOfNothing(): Targets {
  const id = () => crypto.randomUUID()
  return {
    region: '350583',
    enterprise: id(),
    otherEnterprise: id(),
    creditCode: newCreditCode(),
    enterpriseEvent: id(),
    title: id(),
    titleEvent: id(),
    fact: id(),
    correction: id(),
    contact: id(),
    message: id(),
    view: id(),
    token: id(),
    session: id(),
    account: id(),
    loginName: 'nobody-at-all',
    post: id(),
    proposedPost: id(),
    askedPost: id(),
    receipt: id(),
    clerkPost: id(),
    otherClerkPost: id(),
    connector: 'no-such-register',
    run: id(),
    bulkRun: id(),
    waitingRun: id(),
    importRun: id(),
    firmList: id(),
    reserveBatch: id(),
    notice: id(),
    takeUpEvent: id(),
    listTask: id(),
    draft: id(),
    rehearsal: id(),
    seq: '900000000',
    word: 'nothing-is-called-so',
  }
}
