import { readMessage, type listMessages, type PolicyNotice } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { call } from '../../../app/call.ts'
import { queries } from '../../../app/queries.tsx'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { OurFrame } from '../frame/our-frame.tsx'
import { useMessages } from '../frame/our-queries.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { Waiting } from '../frame/waiting.tsx'
import { PolicyNoticeAnswer, usePolicyNotices } from '../../take-up/notice/policy-notice.tsx'
import { strings } from './strings.ts'
import './messages.css'

type Message = z.infer<Extract<(typeof listMessages)['answer'], object>>['rows'][number]

const ROWS_A_PAGE = 20

/** 消息: what has happened, the newest first; what was opened is read. */
export function Messages() {
  const [page, setPage] = useState(1)
  const { data, error } = useMessages(page)
  const notices = usePolicyNotices()
  if (data === undefined)
    return (
      <OurFrame title={strings.title} lead={strings.lead}>
        <Waiting error={error} />
      </OurFrame>
    )
  return (
    <OurFrame title={strings.title} lead={strings.lead}>
      <section className="panel" aria-label={strings.title}>
        {data.count === 0 ? (
          <p className="quiet">{strings.none}</p>
        ) : (
          <output>{strings.unreadCount(data.unread)}</output>
        )}
        <ul className="messages">
          {data.rows.map((message) => (
            <li key={message.id}>
              <OneMessage message={message} notice={notices.get(message.id)} />
            </li>
          ))}
        </ul>
        <Pager page={page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={setPage} />
      </section>
    </OurFrame>
  )
}

function OneMessage({ message, notice }: { message: Message; notice: PolicyNotice | undefined }) {
  const { title, body, link, sentAt, isRead } = message
  const read = () => {
    if (!isRead) void markRead(message.id)
  }
  return (
    <article className={isRead ? 'message' : 'message message-new'}>
      <p className="message-head">
        {!isRead && <Mark look="waiting">{strings.unread}</Mark>}
        <b>{title}</b>
        <span className="quiet small">{sayInstant(sentAt)}</span>
      </p>
      {body !== '' && <p className="message-body">{body}</p>}
      <p className="our-ways">
        {link !== undefined && (
          <Link to={link} onClick={read} aria-label={`${strings.open}：${title}`}>
            {strings.open}
          </Link>
        )}
        {!isRead && (
          <Button look="link" onClick={read} aria-label={`${strings.markRead}：${title}`}>
            {strings.markRead}
          </Button>
        )}
      </p>
      {notice !== undefined && <PolicyNoticeAnswer notice={notice} />}
    </article>
  )
}

async function markRead(id: string): Promise<void> {
  await call(readMessage, { params: { id } })
  await queries.invalidateQueries({ queryKey: ['messages'] })
}
