import type { Access } from '@yinyu/contract'
import type { Page } from '../../app/page.ts'

/** A way from the workbench to another page. */
export interface Entry {
  readonly path: string
  readonly name: string
  readonly about: string
}

/** What one does there; a page that is not here is offered by its name alone. */
const about: Readonly<Record<string, string>> = {
  '/our': '登记信息、称号和大事记',
  '/our/card': '对照各级标准，看差在哪里',
  '/our/facts': '查看、填写和确认本企业数据',
  '/our/calendar': '到期、更新等日子提前看',
  '/our/messages': '主管部门和系统发来的消息',
  '/our/people': '谁能替本企业办事',
  '/lists': '谁已达标、谁只差一两步，交给人跟进',
  '/reserve': '从各来源找候选企业，决定入库还是不入库',
  '/runs': '所有企业按各项标准和政策判定一遍',
  '/take-up': '符合政策的企业，谁还没有享受到',
  '/rehearsal': '改几个条件，先看多少企业、多少钱',
  '/drafts': '起草和发布本地的政策',
  '/imports': '导入表格，逐格核对，可以撤回',
  '/corrections': '企业认为不对的数据，核实后答复',
  '/people': '账号、岗位的建立和批准',
  '/audit': '谁在什么时候做了什么',
  '/audit-chain': '核对记录有没有被改动',
  '/connectors': '定时从市场监管、税务等系统取数',
}

/** These have a place of their own on the workbench. */
const SHOWN_ABOVE = ['/work', '/registry', '/ladder']

/** The pages of the menu that the person may open, those of the own enterprise only for who acts for one. */
export function entriesOf(
  pages: readonly Page[],
  { mayOpen, acts }: { mayOpen: (access: Access) => boolean; acts: 'for an enterprise' | 'otherwise' },
): readonly Entry[] {
  return pages
    .filter(({ path, menu, access = 'public' }) => {
      if (access === 'public' || SHOWN_ABOVE.includes(path) || path.includes('$')) return false
      if (path.startsWith('/our/') && acts !== 'for an enterprise') return false
      return (menu !== undefined || path in about) && mayOpen(access)
    })
    .toSorted((a, b) => (a.menu?.order ?? LAST) - (b.menu?.order ?? LAST))
    .map(({ path, title, menu }) => ({ path, name: menu?.label ?? title, about: about[path] ?? '' }))
}

const LAST = 1_000
