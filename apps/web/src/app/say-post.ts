import type { Post } from '@yinyu/contract'

/** `晋江市工业和信息化局（经办人员）`; a deputy’s begins with whose deputy: `代 王五：…`. */
export function sayPost({ unit, roleTitle, standsInFor }: Post): string {
  const post = `${unit}（${roleTitle}）`
  return standsInFor === undefined ? post : `代 ${standsInFor}：${post}`
}
