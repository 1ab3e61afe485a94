import { KEY_TITLES } from './key-titles.ts'

/** Words of files that a form has other words for. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/请先在 [a-z]+\/ 里写好它/g, '请从列表里选'],
  [/请先登记到 sources\.yaml，或直接写网址/g, '请写来源登记里的代号，或直接写网址'],
  [/请写 codes\/[a-z]+\.csv 里的/g, '请写'],
  [/ true 或 false/g, '“是”或“否”'],
  [/（(?:可以写 [^（）]*[a-z][^（）]*|键和值|列表|文字)）/g, ''],
  [/请对照同类文件的写法修改/g, '请检查这一栏'],
]

/** What the checks say of something that was left empty. */
const EMPTY: readonly (readonly [RegExp, string])[] = [
  [/^(“[^”]+”(?:第 \d+ 项)?)写的是 ""。.*不能留空。$/, '$1还是空的。请填写。'],
  [/^(“[^”]+”)写的是 \[\]。.*(至少)要写 (\d+) 项。$/, '$1还没有写。请$2添加 $3 项。'],
]

/** A message of the checks for people who fill in a form: no keys, no file names. */
export function sayKeysInChinese(message: string): string {
  const plain = WORDS.reduce((text, [from, to]) => text.replaceAll(from, to), message)
  const named = sayNames(plain)
  return EMPTY.reduce((text, [from, to]) => text.replace(from, to), named)
}

function sayNames(plain: string): string {
  return (
    plain
      // `clause（条款）` names the key and then says it.
      .replaceAll(/[A-Za-z]+（([一-龥]+)）/g, '$1')
      .replaceAll(/“([A-Za-z]+)(?:\[(\d+)\])?(?:\.[A-Za-z]+)*”/g, (whole, key: string, at?: string) => {
        const title = KEY_TITLES[key]
        if (title === undefined) return whole
        return at === undefined ? `“${title}”` : `“${title}”第 ${Number(at) + 1} 项`
      })
      .replaceAll(/请(删去|写|把) ?([a-zA-Z]+)(?=[。，（ ])/g, (whole, verb: string, key: string) => {
        const title = KEY_TITLES[key]
        return title === undefined ? whole : `请${verb}“${title}”`
      })
  )
}
