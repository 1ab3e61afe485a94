import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'

const PAUSE_MS = 200

/** A search field that answers while one types, once the fingers rest and the input method has settled on its words. */
export function SearchBox({
  label,
  hint,
  words,
  onSearch,
}: {
  label: string
  hint: string
  words: string
  onSearch: (words: string) => void
}) {
  const [typed, setTyped] = useState(words)
  const [sent, setSent] = useState(words)
  const [seen, setSeen] = useState(words)
  const [isComposing, setComposing] = useState(false)
  if (seen !== words) {
    setSeen(words)
    // Words that did not come from here: the back button, or "clear". What comes back of ours is left as typed.
    if (words !== sent) setTyped(words)
    setSent(words)
  }
  const send = () => {
    setSent(typed.trim())
    onSearch(typed.trim())
  }
  const sendLater = useEffectEvent(send)
  useEffect(() => {
    if (isComposing || typed.trim() === sent) return undefined
    const timer = setTimeout(() => sendLater(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, sent, isComposing])
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={hint}
      prefix={<SearchOutlined aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={send}
    />
  )
}
