import type { LifeEvent } from '@yinyu/contract'
import { sayRegion, type PlaceNames } from '../../../ui/place-names.ts'
import { titleName } from '../../../ui/title-words.ts'

/** One event of the life of a firm or of a title as a short sentence. */
export function sayEvent(event: LifeEvent, events: readonly LifeEvent[], names: PlaceNames): string {
  if (event.kind === 'annulled') {
    const target = events.find(({ id }) => id === event.annuls)
    return target === undefined
      ? '更正'
      : `更正：撤回“${sayEvent(target, events, names)}”（${target.happenedOn}）`
  }
  return event.title === undefined ? sayFirmEvent(event, names) : sayTitleEvent(event, event.title.kind)
}

function sayFirmEvent({ kind, name, region }: LifeEvent, names: PlaceNames): string {
  switch (kind) {
    case 'registered':
      return `登记设立：${name ?? ''}${region === undefined ? '' : `，${sayRegion(region, names)}`}`
    case 'renamed':
      return `更名为 ${name ?? ''}`
    case 'moved':
      return `迁到${region === undefined ? '' : sayRegion(region, names)}`
    case 'merged':
      return '并入另一家企业'
    case 'closed':
      return '注销'
    default:
      return kind
  }
}

function sayTitleEvent({ kind, validFrom, validTo }: LifeEvent, title: string): string {
  const named = titleName(title)
  switch (kind) {
    case 'granted':
      return `认定为${named}，有效期 ${validFrom ?? ''} 至 ${validTo ?? '长期'}`
    case 'extended':
      return `${named}延期至 ${validTo ?? '长期'}`
    case 'suspended':
      return `${named}暂停`
    case 'resumed':
      return `${named}恢复`
    case 'revoked':
      return `${named}撤销`
    default:
      return `${named}：${kind}`
  }
}
