import {
  changeEnterpriseRoute,
  changeTitleRoute,
  exportEnterprises,
  grantTitleRoute,
  listEnterprises,
  readEnterprise,
  readEnterpriseFacts,
  readFactHistory,
  registerEnterpriseRoute,
} from '@yinyu/contract'
import { isRefusal } from '@yinyu/contract'
import { changing, reading, serving, type Handler } from '../../door/handler.ts'
import { changeEnterprise, registerEnterprise } from '../../storage/enterprises.ts'
import { changeTitle, grantTitle } from '../../storage/titles.ts'
import { exportList } from './export-enterprises.ts'
import { listPage } from './list-enterprises.ts'
import { readHistory, readLastWords } from './read-facts.ts'
import { readEnterpriseFile } from './read-file.ts'

export const registryHandlers: readonly Handler[] = [
  reading(listEnterprises, (open, { query, today }) => listPage(open, query, today)),

  serving(exportEnterprises, async ({ query, caller, house, today, from }) => {
    const { storage, definitions } = house
    const file = await storage.read(caller.acting, (open) => exportList(open, query, { definitions, today }))
    if (isRefusal(file)) return file
    // What has left the house is on record: who, when, which filter; not the rows.
    const command = {
      key: `export-${from.request}-${crypto.randomUUID()}`,
      kind: exportEnterprises.id,
      content: query,
    }
    await storage.perform(caller.acting, command, (open) => {
      open.audit({ kind: 'registry-exported', objectKind: 'registry', object: caller.acting.person })
      return Promise.resolve(null)
    })
    return file
  }),

  reading(readEnterprise, (open, { params }) => readEnterpriseFile(open, params.id)),

  reading(readEnterpriseFacts, async (open, { params, query, house, today }) => {
    const { on = today, knownOn = today } = query
    const { indicators } = house.definitions
    return {
      on,
      knownOn,
      facts: await readLastWords(open, { enterprise: params.id, indicators, on, knownOn }),
    }
  }),

  reading(readFactHistory, async (open, { params, query }) => ({
    facts: await readHistory(open, { enterprise: params.id, indicator: params.indicator, year: query.year }),
  })),

  changing(registerEnterpriseRoute, async (open, { body }) => ({ id: await registerEnterprise(open, body) })),

  changing(changeEnterpriseRoute, async (open, { params, body, today }) => {
    const { name, region, state } = await changeEnterprise(open, {
      enterprise: params.id,
      change: body,
      today,
    })
    return { name, region, state }
  }),

  changing(grantTitleRoute, async (open, { params, body }) => {
    const { certificateNumber, validTo, ...rest } = body
    const id = await grantTitle(open, {
      ...rest,
      enterprise: params.id,
      ...(certificateNumber === undefined ? {} : { certificateNumber }),
      ...(validTo === undefined ? {} : { validTo }),
    })
    return { id }
  }),

  changing(changeTitleRoute, async (open, { params, body, today }) => {
    await changeTitle(open, { title: params.id, change: body, today })
    return { done: true as const }
  }),
]
