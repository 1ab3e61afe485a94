import { callerMay } from '../../door/caller.ts'
import type { TodoSource } from '../todos/handlers.ts'
import { readOpenDeclaration } from './open-declaration.ts'

/** Figures that wait: for the authorised person to confirm, or for who began them to hand in. */
export const declarationTodos: TodoSource = async (open, { caller }) => {
  const enterprise = caller.post?.enterprise
  if (enterprise === undefined || !callerMay(caller, 'declarations.prepare')) return []
  const found = await readOpenDeclaration(open, enterprise)
  if (found === undefined) return []
  const count = Object.keys(found.entries).length
  if (found.state === 'draft')
    return [
      {
        id: 'declaration-draft',
        title: '填了还没交的数据（项）',
        count,
        link: '/our/facts',
        urgency: 'open' as const,
      },
    ]
  if (!callerMay(caller, 'declarations.confirm')) return []
  return [
    {
      id: 'declaration-ready',
      title: '等您核对确认的数据（项）',
      count,
      link: '/our/check',
      urgency: 'soon' as const,
    },
  ]
}
