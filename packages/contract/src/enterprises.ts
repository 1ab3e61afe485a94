import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })

/** The rungs and classes that an enterprise can hold a title of, in the order of the ladder. */
export const titleKinds = [
  'tech-sme',
  'innovative-sme',
  'specialised-sme',
  'little-giant',
  'champion',
  'hnte',
] as const
export type TitleKind = (typeof titleKinds)[number]

/** The official names of the titles. */
export const titleNames: Readonly<Record<TitleKind, string>> = {
  'tech-sme': '科技型中小企业',
  'innovative-sme': '创新型中小企业',
  'specialised-sme': '专精特新中小企业',
  'little-giant': '专精特新“小巨人”企业',
  champion: '制造业单项冠军企业',
  hnte: '高新技术企业',
}

/** How a title stands on a day. 累计认定 (`ever`) and 有效 (`valid`) are never mixed. */
export const standings = {
  valid: '有效',
  due: '90 天内到期',
  ever: '累计认定',
  expired: '已到期',
  suspended: '暂停',
  revoked: '已撤销',
} as const
export type Standing = keyof typeof standings

export const enterpriseStates = { active: '存续', merged: '已合并', closed: '已注销' } as const

/** What a list of enterprises is narrowed by; the same for the list, its export, a saved view and a number that opens it. */
export const registryFilter = z.object({
  /** Part of a name or former name, the first letters of its pinyin, or a credit code. */
  find: z.string().max(100).optional(),
  region: z
    .string()
    .regex(/^[1-9]\d{5}$/)
    .optional(),
  /** A section letter or the first digits of a code. */
  industry: z
    .string()
    .regex(/^([A-T]|\d{2,4})$/)
    .optional(),
  title: z.enum(titleKinds).optional(),
  standing: z.enum(Object.keys(standings) as [Standing, ...Standing[]]).optional(),
  /** The year in which the title was granted. */
  grantedIn: z.coerce.number().int().min(1990).max(2200).optional(),
  /** Titles that end in this month: 2026-12. */
  dueIn: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  /** The yearly update of who holds a title of the ladder: done or missing this year, or how often missed. */
  updates: z.enum(['bound', 'done', 'missing', 'one-strike', 'two-strikes']).optional(),
  state: z.enum(['active', 'merged', 'closed']).optional(),
})
export type RegistryFilter = z.infer<typeof registryFilter>

export const heldTitle = z.object({
  kind: z.string(),
  grantedOn: z.string(),
  validFrom: z.string(),
  validTo: z.string().optional(),
  hold: z.enum(['free', 'suspended', 'revoked']),
})

export const enterpriseRow = z.object({
  id: z.string(),
  creditCode: z.string(),
  name: z.string(),
  region: z.string(),
  industry: z.string().optional(),
  state: z.enum(['active', 'merged', 'closed']),
  titles: z.array(heldTitle),
})
export type EnterpriseRow = z.infer<typeof enterpriseRow>

export const listEnterprises = route({
  id: 'enterprise-list',
  title: '企业名录',
  method: 'GET',
  path: '/api/enterprises',
  access: 'registry.read',
  audit: [],
  params: none,
  query: registryFilter.extend({
    sort: z.enum(['code', 'name', 'due']).default('code'),
    page: z.coerce.number().int().min(1).max(2_000).default(1),
    most: z.coerce.number().int().min(1).max(100).default(20),
  }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(enterpriseRow) }),
})

export const exportEnterprises = route({
  id: 'enterprise-export',
  title: '导出企业名录（xlsx）',
  method: 'GET',
  path: '/api/enterprises.xlsx',
  access: 'registry.export',
  audit: ['registry-exported'],
  params: none,
  query: registryFilter.extend({
    /** Indicators with year to add as columns, such as revenue@2025, by commas: the file can be edited and imported again. */
    facts: z.string().max(4_000).optional(),
  }),
  body: 'none',
  answer: 'file',
})

/** Something that happened to an enterprise or to one of its titles. */
export const lifeEvent = z.object({
  id: z.string(),
  about: z.enum(['enterprise', 'title']),
  /** The title it is about. */
  title: z.object({ id: z.string(), kind: z.string() }).optional(),
  kind: z.string(),
  happenedOn: z.string(),
  recordedAt: z.string(),
  name: z.string().optional(),
  region: z.string().optional(),
  mergedInto: z.string().optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  annuls: z.string().optional(),
  document: z.string(),
})
export type LifeEvent = z.infer<typeof lifeEvent>

export const readEnterprise = route({
  id: 'enterprise-read',
  title: '企业档案：登记、称号和大事记',
  method: 'GET',
  path: '/api/enterprises/:id',
  access: 'registry.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: enterpriseRow.extend({
    formerNames: z.array(z.string()),
    events: z.array(lifeEvent),
    titleIds: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        issuer: z.string(),
        certificateNumber: z.string().optional(),
      }),
    ),
  }),
})

export const enterpriseRoutes = [listEnterprises, exportEnterprises, readEnterprise] as const
