import { plainCreditCode } from '@yinyu/kernel'
import { z } from 'zod'
import { day } from './day.ts'
import { titleKinds } from './enterprises.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
/** When it happened and the document that says so. */
const attested = { happenedOn: day, document: z.string().min(1).max(500) }
const region = z.string().regex(/^[1-9]\d{5}$/)

export const registerEnterpriseRoute = route({
  id: 'enterprise-register',
  title: '登记企业',
  method: 'POST',
  path: '/api/enterprises',
  access: 'registry.write',
  audit: ['enterprise-registered'],
  params: none,
  query: none,
  body: z.strictObject({
    creditCode: z.string().max(60).overwrite(plainCreditCode),
    name: z.string().min(1).max(200),
    region,
    registeredOn: day,
    document: z.string().min(1).max(500),
  }),
  answer: z.object({ id: z.string() }),
})

export const changeEnterpriseRoute = route({
  id: 'enterprise-change',
  title: '登记企业变更',
  method: 'POST',
  path: '/api/enterprises/:id/events',
  access: 'registry.write',
  audit: [
    'enterprise-renamed',
    'enterprise-moved',
    'enterprise-merged',
    'enterprise-closed',
    'enterprise-annulled',
  ],
  params: byId,
  query: none,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('renamed'), name: z.string().min(1).max(200), ...attested }),
    z.strictObject({ kind: z.literal('moved'), region, ...attested }),
    z.strictObject({ kind: z.literal('merged'), mergedInto: z.uuid(), ...attested }),
    z.strictObject({ kind: z.literal('closed'), ...attested }),
    z.strictObject({ kind: z.literal('annulled'), annuls: z.uuid(), ...attested }),
  ]),
  answer: z.object({ name: z.string(), region: z.string(), state: z.enum(['active', 'merged', 'closed']) }),
})

export const grantTitleRoute = route({
  id: 'title-grant',
  title: '登记称号',
  method: 'POST',
  path: '/api/enterprises/:id/titles',
  access: 'titles.write',
  audit: ['title-granted'],
  params: byId,
  query: none,
  body: z.strictObject({
    kind: z.enum(titleKinds),
    certificateNumber: z.string().min(1).max(100).optional(),
    issuer: z.string().min(1).max(200),
    grantedOn: day,
    validFrom: day,
    validTo: day.optional(),
    document: z.string().min(1).max(500),
  }),
  answer: z.object({ id: z.string() }),
})

export const changeTitleRoute = route({
  id: 'title-change',
  title: '登记称号变更',
  method: 'POST',
  path: '/api/titles/:id/events',
  access: 'titles.write',
  audit: ['title-extended', 'title-suspended', 'title-resumed', 'title-revoked', 'title-annulled'],
  params: byId,
  query: none,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('extended'), validTo: day, ...attested }),
    z.strictObject({ kind: z.enum(['suspended', 'resumed', 'revoked']), ...attested }),
    z.strictObject({ kind: z.literal('annulled'), annuls: z.uuid(), ...attested }),
  ]),
  answer: z.object({ done: z.literal(true) }),
})

export const enterpriseChangeRoutes = [
  registerEnterpriseRoute,
  changeEnterpriseRoute,
  grantTitleRoute,
  changeTitleRoute,
] as const
