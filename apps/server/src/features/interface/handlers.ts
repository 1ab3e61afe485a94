import { allRoutes, readInterface } from '@yinyu/contract'
import { serving, type Handler } from '../../door/handler.ts'
import { interfaceDocument } from './document.ts'

let document: ReturnType<typeof interfaceDocument> | undefined

export const interfaceHandlers: readonly Handler[] = [
  // The routes do not change while the server runs.
  serving(readInterface, () => Promise.resolve((document ??= interfaceDocument(allRoutes)))),
]
