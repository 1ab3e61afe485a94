import { z } from 'zod'
import { rehearsalFigures } from './rehearsal-figures.ts'
import { rehearsalFault, rehearsalRecipe } from './rehearsal-recipe.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })

/** Who may open a saved rehearsal besides who made it: nobody, the region of the post, the province above it as well. */
export const rehearsalShares = { mine: '只有自己', unit: '本地区', province: '本地区和省级' } as const
export type RehearsalShare = keyof typeof rehearsalShares
const share = z.enum(Object.keys(rehearsalShares) as [RehearsalShare, ...RehearsalShare[]])

const keptRehearsal = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  subject: z.object({ kind: z.enum(['standard', 'policy', 'draft']), id: z.string(), title: z.string() }),
  region: z.string(),
  share,
  isMine: z.boolean(),
  madeBy: z.string(),
  madeAt: z.string(),
})
export type KeptRehearsal = z.infer<typeof keptRehearsal>

export const listRehearsals = route({
  id: 'rehearsal-list',
  title: '保存的预演',
  method: 'GET',
  path: '/api/rehearsals',
  access: 'rehearsals.read',
  audit: [],
  params: none,
  query: z.object({ page: z.coerce.number().int().min(1).max(1_000).default(1) }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(keptRehearsal) }),
})

/** Rehearses once more and keeps recipe and figures; what has faults is refused. */
export const keepRehearsal = route({
  id: 'rehearsal-keep',
  title: '保存预演',
  method: 'POST',
  path: '/api/rehearsals',
  access: 'rehearsals.keep',
  audit: ['rehearsal-kept'],
  params: none,
  query: none,
  body: z.strictObject({
    title: z.string().trim().min(1).max(100),
    note: z.string().max(2_000).default(''),
    recipe: rehearsalRecipe,
    share: share.default('mine'),
  }),
  answer: z.object({ id: z.string() }),
})

export const readRehearsal = route({
  id: 'rehearsal-read',
  title: '打开保存的预演',
  method: 'GET',
  path: '/api/rehearsals/:id',
  access: 'rehearsals.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  /** The figures as they were when it was kept. */
  answer: keptRehearsal.extend({ recipe: rehearsalRecipe, figures: rehearsalFigures }),
})

export const shareRehearsal = route({
  id: 'rehearsal-share',
  title: '设定预演给谁看',
  method: 'POST',
  path: '/api/rehearsals/:id/share',
  access: 'rehearsals.keep',
  audit: ['rehearsal-shared'],
  params: byId,
  query: none,
  body: z.strictObject({ share }),
  answer: z.object({ done: z.literal(true) }),
})

export const dropRehearsal = route({
  id: 'rehearsal-drop',
  title: '删除保存的预演',
  method: 'POST',
  path: '/api/rehearsals/:id/drop',
  access: 'rehearsals.keep',
  audit: ['rehearsal-dropped'],
  params: byId,
  query: none,
  body: none,
  answer: z.object({ done: z.literal(true) }),
})

export const rehearsalReplayed = z.object({
  /** `same` 数字一致; `differs`: at least one figure is another; `impossible`: the subject or a parameter is no longer there. */
  outcome: z.enum(['same', 'differs', 'impossible']),
  /** What has changed since: the records of firms, the rules. Empty with `same` figures on the same ground. */
  because: z.array(z.enum(['records', 'content'])),
  figures: rehearsalFigures.optional(),
  faults: z.array(rehearsalFault),
})
export type RehearsalReplayed = z.infer<typeof rehearsalReplayed>

/**
 * Rehearses the kept recipe for the kept day on today's content and says what differs. The records are today's, unless it looked
 * back at those of a past day.
 */
export const replayRehearsal = route({
  id: 'rehearsal-replay',
  title: '按原方案再预演一次',
  method: 'POST',
  path: '/api/rehearsals/:id/replay',
  access: 'rehearsals.read',
  asks: 'with-content',
  audit: [],
  params: byId,
  query: none,
  body: none,
  answer: rehearsalReplayed,
})

export const exportRehearsal = route({
  id: 'rehearsal-export',
  title: '导出预演（xlsx）',
  method: 'GET',
  path: '/api/rehearsals/:id/export.xlsx',
  access: 'rehearsals.keep',
  audit: ['rehearsal-exported'],
  params: byId,
  query: none,
  body: 'none',
  answer: 'file',
})

export const keptRehearsalRoutes = [
  listRehearsals,
  keepRehearsal,
  readRehearsal,
  shareRehearsal,
  dropRehearsal,
  replayRehearsal,
  exportRehearsal,
] as const
