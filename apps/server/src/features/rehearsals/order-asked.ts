import { refuse, type RehearsalFault, type RehearsalRecipe, type Refusal } from '@yinyu/contract'
import { isInRegion, yearOf, type IsoDate } from '@yinyu/kernel'
import {
  idOfRule,
  rivalPolicies,
  titleOfRule,
  withChanges,
  type ChangeScene,
  type Occasion,
  type RehearsalOrder,
  type RehearsedRule,
} from '@yinyu/rules'
import { sceneOf } from '../../bulk/rehearse/stage-room.ts'
import type { Scenery } from '../../bulk/rehearse/rehearse-desk.ts'
import type { Caller } from '../../door/caller.ts'
import type { House } from '../../house.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { rulesHash } from './rules-hash.ts'
import { ruleAgainst, ruleAsked, type Place } from './rule-asked.ts'
import { stagesOf, type Stages } from './stages.ts'
import type { Heading } from './tell-figures.ts'

/** A recipe made ready: the stage it is played on and what is to be played. */
export interface OrderAsked {
  readonly stages: Stages
  readonly scenery: Scenery
  readonly order: RehearsalOrder
  readonly heading: Heading
}

export type Prepared =
  | { readonly asked: OrderAsked; readonly faults: readonly [] }
  | { readonly asked: undefined; readonly faults: readonly RehearsalFault[] }

/** Our own convention: further away the records hold next to nothing, and each year asks for columns of its own. */
const YEARS_AWAY_MOST = 5

export interface Asking {
  readonly house: House
  readonly caller: Caller
  readonly today: IsoDate
  /** `of-today`: what is known today, also of a day that has passed. Else a past day has the records known on it. */
  readonly records?: 'of-the-day' | 'of-today'
}

/** Puts a recipe on its stage, within the region of the post. Faults are of the subject; those of variants are found later. */
export async function askOrder(
  recipe: RehearsalRecipe,
  { house, caller, today, records = 'of-the-day' }: Asking,
): Promise<Prepared | Refusal> {
  const stages = stagesOf(house)
  if (!stages) return refuse('REHEARSAL_NO_BOARD', '这里没有全部企业的数据，不能预演。')
  const own = caller.post?.region
  if (own === undefined) return refuseAtDoor('NOT_ALLOWED')
  const region = recipe.region ?? own
  if (isInRegion(region, own) !== 'met')
    return refuse('REHEARSAL_REGION', '所选地区不在您的范围内，请重新选择。', 'region')
  const occasion: Occasion = { on: recipe.on ?? today, purpose: recipe.purpose }
  if (Math.abs(yearOf(occasion.on) - yearOf(today)) > YEARS_AWAY_MOST)
    return refuse('REHEARSAL_DAY', '只能按前后五年内的日子预演，请另选一天。', 'on')
  const place = placeOn(house, occasion.on)
  const { rule, faults } = ruleAsked(place, recipe.subject, occasion)
  if (!rule) return { asked: undefined, faults }
  const against = ruleAgainst(place, { rule, against: recipe.against, occasion })
  const scene = sceneOf({ definitions: place.definitions, names: stages.names }, occasion)
  const others = othersOf(scene, rule, against)
  // More years may be asked for than the rule in force reads.
  const changed = recipe.variants.flatMap(({ changes }) => withChanges(rule, changes, scene).rule ?? [])
  const rules = [rule, ...changed, ...others]
  const knownOn = records === 'of-the-day' && occasion.on < today ? occasion.on : undefined
  const scenery = await stages.open({ occasion, definitions: place.definitions, knownOn, rules })
  const { budget, focus, variants } = recipe
  const order: RehearsalOrder = {
    rule,
    against,
    region,
    variants,
    focus,
    budget: budget && { ...budget, budgetFen: BigInt(budget.budgetFen) },
  }
  return {
    asked: { stages, scenery, order, heading: headingOf(place, recipe, { rule, others }, scenery) },
    faults: [],
  }
}

/** The rules of a day: with what is published here and holds on it. */
export function placeOn({ catalogue, published }: House, on: IsoDate): Place {
  return { catalogue, definitions: published.definitionsOn(on) }
}

/** The rules beside the rehearsed one on which figures hang: what it is held against, and its rivals. */
function othersOf(
  { definitions, occasion }: ChangeScene,
  rule: RehearsedRule,
  against: RehearsedRule | undefined,
): readonly RehearsedRule[] {
  const rivals = rivalPolicies(definitions, [rule, against], occasion)
  return [
    ...(against === undefined || against === rule ? [] : [against]),
    ...rivals.map((policy): RehearsedRule => ({ kind: 'policy', policy })),
  ]
}

function headingOf(
  place: Place,
  { subject }: RehearsalRecipe,
  { rule, others }: { readonly rule: RehearsedRule; readonly others: readonly RehearsedRule[] },
  { board, occasion: { on, purpose } }: Scenery,
): Heading {
  return {
    subject: {
      kind: subject.kind,
      id: idOfRule(rule),
      title: titleOfRule(rule),
      ...(rule.kind === 'standard' && { version: rule.version.version }),
    },
    on,
    purpose,
    recordsOn: board.manifest.heldOn,
    recordsHash: board.hash,
    contentHash: rulesHash(place, rule, others),
  }
}
