import type { Figures } from './figures.ts'
import { isAboveScale } from './facts-of-years.ts'
import type { Life } from './life.ts'
import type { Profile } from './profile.ts'
import { isTold, tellNow, tellRunning, tellSince, tellYear, type Channel, type Telling } from './telling.ts'

/** What is so now: where and what the firm is, its rights, its place in the market, its conduct. */
export function tellState(telling: Telling, profile: Profile, figures: Figures, life: Life): void {
  tellRegistration(telling, profile, life)
  tellConduct(telling)
  tellRights(telling, profile, figures)
  tellMarket(telling, profile, figures)
  if (profile.fitFor >= 1) tellClimb(telling, profile, figures)
  if (profile.isHighTech) tellHighTech(telling, profile)
}

function tellRegistration(telling: Telling, profile: Profile, { regions }: Life): void {
  const { industry, trade, foundedOn } = profile
  for (const { region, since } of regions)
    tellSince(telling, 'registry', { indicator: 'region', value: region, since })
  tellSince(telling, 'registry', { indicator: 'founded-on', value: foundedOn, since: foundedOn })
  tellSince(telling, 'registry', { indicator: 'industry', value: industry, since: foundedOn })
  // What a firm calls its own trade is not always what the register has.
  if (isTold(telling, 0.1)) tellNow(telling, 'firm', 'industry', telling.chance.pick(trade.industries))
  tellSince(telling, 'registry', { indicator: 'legal-independent', value: true, since: foundedOn })
}

function tellConduct(telling: Telling): void {
  const { chance } = telling
  tellNow(telling, 'credit', 'listed-abnormal', chance.holds(0.025))
  if (isTold(telling)) tellNow(telling, 'credit', 'data-fraud', chance.holds(0.004))
  if (isTold(telling)) tellNow(telling, 'firm', 'product-prohibited', chance.holds(0.008))
  const isClean = chance.holds(0.965)
  if (isTold(telling)) tellNow(telling, 'credit', 'clean-3y', isClean)
  if (isTold(telling, 0.5)) tellNow(telling, 'firm', 'clean-3y', isClean || chance.holds(0.6))
  if (isTold(telling, 0.8)) tellNow(telling, 'firm', 'clean-tech-sme', isClean || chance.holds(0.7))
}

function tellRights(telling: Telling, { fitFor }: Profile, figures: Figures): void {
  const { chance } = telling
  if (isTold(telling)) tellNow(telling, 'rights', 'ip1', figures.ip1)
  if (isTold(telling, 0.3))
    tellNow(telling, 'firm', 'ip1', figures.ip1 + (chance.holds(0.3) ? chance.whole(1, 3) : 0))
  if (isTold(telling)) tellNow(telling, 'rights', 'ip2', figures.ip2)
  if (isTold(telling, 0.85)) tellNow(telling, 'firm', 'ip1-self', figures.ip1Self)
  if (isTold(telling, 0.7)) tellNow(telling, 'rights', 'ip1-high-value', figures.ip1HighValue)
  const levels = ['none', 'none', 'none', 'below-city', 'city', 'city', 'provincial', 'national'] as const
  const level =
    levels[
      Math.min(levels.length - 1, chance.whole(0, 2) + Math.max(0, fitFor - 1) + (chance.holds(0.2) ? 2 : 0))
    ]
  if (isTold(telling, 0.96))
    tellNow(telling, fitFor > 0 ? 'papers' : 'firm', 'rd-institution-level', level ?? 'none')
  if (isTold(telling, 0.98)) tellNow(telling, 'rights', 'title-ip-model', chance.holds(0.002 + 0.02 * fitFor))
  if (isTold(telling, 0.96)) tellNow(telling, 'firm', 'award-any-3y', chance.holds(0.01 + 0.02 * fitFor))
  if (isTold(telling, 0.95)) tellNow(telling, 'firm', 'standards-led-5y', chance.holds(0.01 + 0.05 * fitFor))
  if (isTold(telling, 0.95)) tellNow(telling, 'firm', 'award-national-top3-5y', chance.holds(0.002 * fitFor))
}

function tellMarket(telling: Telling, profile: Profile, figures: Figures): void {
  const { chance } = telling
  const { fitFor, trade } = profile
  if (isTold(telling)) tellNow(telling, 'firm', 'segment-years', figures.segmentYears)
  if (isTold(telling, 0.8)) tellNow(telling, 'firm', 'strategic-emerging', chance.holds(trade.emergingShare))
  if (isTold(telling, 0.93)) tellNow(telling, 'firm', 'equity-new-3y', figures.equityNewFen)
  if (isTold(telling, 0.9))
    tellNow(telling, 'firm', 'equity-new-2y', chance.holds(0.7) ? figures.equityNewFen : 0)
  if (isTold(telling, 0.9)) tellNow(telling, 'statistics', 'above-scale', isAboveScale(figures, profile))
  if (isTold(telling, 0.3 + 0.2 * fitFor))
    tellNow(telling, 'firm', 'own-brand', chance.holds(0.55 + 0.1 * fitFor))
  if (isTold(telling, 0.3 + 0.2 * fitFor))
    tellNow(telling, 'firm', 'core-info-system', chance.holds(0.4 + 0.15 * fitFor))
  if (isTold(telling, 0.3 + 0.2 * fitFor))
    tellNow(telling, 'firm', 'management-cert', chance.holds(0.4 + 0.15 * fitFor))
}

/** What only those have to say who want to go up the ladder, and what reviewers found. */
function tellClimb(telling: Telling, profile: Profile, figures: Figures): void {
  const { chance, lastYear } = telling
  const { fitFor } = profile
  const review = (indicator: string, share: number): void => {
    if (isTold(telling, 0.9)) tellNow(telling, 'review', indicator, chance.holds(share))
  }
  const say = (channel: Channel, indicator: string, share: number): void => {
    if (isTold(telling, 0.9)) tellNow(telling, channel, indicator, chance.holds(share))
  }
  if (isTold(telling)) tellNow(telling, 'papers', 'market-share', figures.marketShare)
  if (isTold(telling, 0.3)) tellNow(telling, 'firm', 'market-share', Math.round(figures.marketShare * 1.1))
  if (isTold(telling, 0.6)) tellNow(telling, 'papers', 'domestic-rank', figures.domesticRank)
  if (isTold(telling, 0.95)) tellRunning(telling, 'platform', 'eval-score', figures.evalScore)
  if (isTold(telling, 0.8))
    tellYear(telling, 'platform', { indicator: 'eval-score', year: lastYear, value: figures.evalScoreBefore })
  say('firm', 'award-provincial-top3-3y', 0.03)
  say('firm', 'award-national-top3-3y', 0.006)
  if (fitFor < 2) return
  review('market-position-leading', 0.86)
  review('core-field', fitFor >= 3 ? 0.97 : 0.5)
  review('chain-key-node', fitFor >= 3 ? 0.96 : 0.4)
  review('governance-sound', 0.9)
  say('papers', 'maker-china-50-3y', 0.01)
  if (isTold(telling, 0.8))
    tellNow(telling, 'papers', 'chain-role', chance.pick(['none', 'six-basics', 'filled-gap']))
  if (fitFor < 3) return
  if (isTold(telling))
    tellNow(telling, 'papers', 'global-rank', fitFor === 4 ? chance.whole(1, 3) : chance.whole(2, 15))
  say('papers', 'champion-new-product', 0.2)
  say('credit', 'champion-clean-3y', 0.97)
  review('champion-technology', fitFor === 4 ? 0.95 : 0.3)
  review('champion-innovation', fitFor === 4 ? 0.95 : 0.35)
}

function tellHighTech(telling: Telling, { innovation }: Profile): void {
  const { chance } = telling
  const points = (most: number): number =>
    Math.min(most, Math.max(0, Math.round(most * (0.72 + 0.08 * innovation + 0.08 * chance.normal())))) *
    1_000_000
  for (const indicator of ['hnte-core-ip', 'hnte-field', 'hnte-clean-1y'])
    if (isTold(telling, 0.95)) tellNow(telling, 'review', indicator, chance.holds(0.96))
  if (isTold(telling, 0.9)) tellNow(telling, 'review', 'hnte-ip-points', points(30))
  if (isTold(telling, 0.9)) tellNow(telling, 'review', 'hnte-conversion-points', points(30))
  if (isTold(telling, 0.9)) tellNow(telling, 'review', 'hnte-organisation-points', points(20))
}
