import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})

export const readInterface = route({
  id: 'interface-read',
  title: '接口文档（OpenAPI 3.1）',
  method: 'GET',
  path: '/api/openapi.json',
  access: 'public',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.record(z.string(), z.unknown()),
})

export const interfaceRoutes = [readInterface] as const
