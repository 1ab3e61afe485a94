import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })

/** A person to speak to; what is personal is masked unless said. */
export const contactSchema = z.object({
  id: z.string(),
  personName: z.string(),
  duty: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
})

const contactFields = {
  personName: z.string().min(1).max(100),
  duty: z.string().min(1).max(100),
  phone: z
    .string()
    .regex(/^[+\d][\d -]{4,28}$/)
    .optional(),
  email: z.email().max(200).optional(),
}

export const listContacts = route({
  id: 'contact-list',
  title: '企业联系人（脱敏）',
  method: 'GET',
  path: '/api/enterprises/:id/contacts',
  access: 'registry.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: z.object({ contacts: z.array(contactSchema) }),
})

export const showContact = route({
  id: 'contact-show',
  title: '说明用途后查看联系人明文',
  method: 'POST',
  path: '/api/contacts/:id/show',
  access: 'contacts.read-clear',
  audit: ['contact-shown'],
  params: byId,
  query: none,
  body: z.strictObject({ purpose: z.string().min(4).max(500) }),
  answer: contactSchema.extend({
    /** How many more may be shown today. */
    leftToday: z.number(),
  }),
})

export const listOwnContacts = route({
  id: 'own-contact-list',
  title: '本企业联系人',
  method: 'GET',
  path: '/api/our/contacts',
  access: 'contacts.write',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    contacts: z.array(contactSchema),
    /** Who read which contact in clear, when and what for. */
    reads: z.array(
      z.object({ contact: z.string(), reader: z.string(), purpose: z.string(), at: z.string() }),
    ),
  }),
})

export const addContact = route({
  id: 'contact-add',
  title: '添加联系人',
  method: 'POST',
  path: '/api/our/contacts',
  access: 'contacts.write',
  audit: ['contact-added'],
  params: none,
  query: none,
  body: z.strictObject(contactFields),
  answer: z.object({ id: z.string() }),
})

export const changeContact = route({
  id: 'contact-change',
  title: '修改联系人',
  method: 'POST',
  path: '/api/our/contacts/:id',
  access: 'contacts.write',
  audit: ['contact-changed'],
  params: byId,
  query: none,
  body: z.strictObject(contactFields),
  answer: done,
})

export const endContact = route({
  id: 'contact-end',
  title: '停用联系人',
  method: 'POST',
  path: '/api/our/contacts/:id/end',
  access: 'contacts.write',
  audit: ['contact-ended'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const contactRoutes = [
  listContacts,
  showContact,
  listOwnContacts,
  addContact,
  changeContact,
  endContact,
] as const
