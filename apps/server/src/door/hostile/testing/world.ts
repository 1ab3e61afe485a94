import type { RoleName } from '@yinyu/contract'
import { httpConnector } from '../../../outside/testing/agreed.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'
import { enter } from '../../../storage/testing/people.ts'
import { openHouse, type TestCaller, type TestHouse } from '../../testing/open-house.ts'
import { furnishCounty, type County, type CountyGiven } from './county.ts'

/** Nobody outside the attacked county may ever read its marker. */
const attacked: CountyGiven = { region: '350581', marker: 'zqmark7b', connector: 'attacked-register' }
const sibling: CountyGiven = { region: '350582', marker: 'homeword', connector: 'sibling-register' }
const CITY = '350500'
const OTHER_CITY = '350200'

/** A house with two counties of one city. */
export interface World {
  readonly it: TestHouse
  readonly county: County
  /** The attackers at home. */
  readonly sibling: County
  readonly city: TestCaller
  /** Who sees the firms of the county, and nothing that belongs to one person or to one firm. */
  readonly colleagues: Readonly<Record<string, TestCaller>>
  /** Who must not even learn that something is there. */
  readonly foreign: Readonly<Record<string, TestCaller>>
}

export async function openWorld(engine: Engine): Promise<World> {
  const now = new Date()
  const it = await openHouse(engine, {
    now: () => now,
    connectors: () => ({
      connectors: [attacked, sibling].map(({ region, marker, connector }) =>
        httpConnector('http://127.0.0.1:9', { id: connector, region, title: marker, purpose: marker }),
      ),
      startSchedule: () => undefined,
      runNow: () => Promise.resolve('begun'),
      stop: () => Promise.resolve(),
    }),
  })
  const home = await furnishCounty(it, sibling)
  const county = await furnishCounty(it, attacked)
  const someone = (role: RoleName, region: string, enterprise?: string) =>
    it.signIn({ role, region, ...(enterprise === undefined ? {} : { enterprise }) })
  const { region } = county.targets
  const neighbour = (await enter(it.house.storage, { region, name: '同县的另一家企业' })).id
  return {
    it,
    county,
    sibling: home,
    city: await someone('officer', CITY),
    colleagues: {
      'another officer of the county': await someone('officer', region),
      'finance of the county': await someone('finance', region),
      'officer of the city': await someone('officer', CITY),
    },
    foreign: {
      'officer of the sibling county': home.own.officer,
      'reviewer of the sibling county': home.own.reviewer,
      'system administrator of the sibling county': home.own.system,
      'security administrator of the sibling county': home.own.security,
      'auditor of another city': await someone('auditor', OTHER_CITY),
      'authorised person of a sibling firm': await someone('enterprise-principal', region, neighbour),
      'clerk of a sibling firm': await someone('enterprise-clerk', region, neighbour),
      stranger: it.stranger,
    },
  }
}
