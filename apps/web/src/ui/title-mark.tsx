import type { IsoDate } from '@yinyu/kernel'
import { titleName, titleNow, titleNowWords, titleShort, type HeldTitle } from './title-words.ts'
import './title-mark.css'

/** One title with how it stands today, in words and in colour. */
export function TitleMark({ title, today }: { title: HeldTitle; today: IsoDate }) {
  const now = titleNow(title, today)
  const until = title.validTo === undefined ? '' : `，有效期至 ${title.validTo}`
  return (
    <span className={`title-mark title-mark-${now}`} title={`${titleName(title.kind)}${until}`}>
      {titleShort(title.kind)}
      {now !== 'valid' && <small>{titleNowWords[now]}</small>}
    </span>
  )
}
