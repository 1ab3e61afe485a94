import type { AnyRoute } from '@yinyu/contract'
import { groupOf, groupTitles } from './groups.ts'
import { operationOf, pathOf } from './operation.ts'
import { refusalComponent } from './responses.ts'

/** The interface as an OpenAPI 3.1 document, from the very routes that are served. */
export function interfaceDocument(routes: readonly AnyRoute[]): Readonly<Record<string, unknown>> {
  const used = new Set(routes.map(groupOf))
  const byPath = Map.groupBy(routes, pathOf)
  return {
    openapi: '3.1.0',
    info: {
      title: '引育接口',
      version: '1',
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: groupTitles.filter((name) => used.has(name)).map((name) => ({ name })),
    paths: Object.fromEntries(
      [...byPath].map(([path, each]) => [
        path,
        Object.fromEntries(each.map((route) => [route.method.toLowerCase(), operationOf(route)])),
      ]),
    ),
    components: {
      schemas: { Refusal: refusalComponent },
      parameters: { IdempotencyKey: idempotencyKey },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: '接口令牌，给程序用；在“接口令牌”页新建。' },
        session: { type: 'apiKey', in: 'cookie', name: 'yinyu', description: '浏览器登录后的会话。' },
      },
    },
  }
}

const INTRODUCTION = `网页能做的，程序用接口令牌也能做（管理账号、岗位和令牌除外）。
权限与令牌所属的岗位相同，不会更多；看不到的和不存在的，回答一样是 NOT_FOUND。
日期写成 2026-11-21，金额是整数分。没有办成时回答 refused（代码）和 message（原因）。`

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: '提交编号，由调用方自定，例如一个 UUID。同一编号重复提交只办理一次，并得到同样的回答。',
  schema: { type: 'string', pattern: String.raw`^[\w.:-]{8,200}$` },
}
