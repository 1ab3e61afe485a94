import { useState } from 'react'
import { Button } from './button.tsx'

const words = { ready: '复制', copied: '已复制', refused: '不能自动复制，请手工选中' } as const

/** Puts a text on the clipboard; browsers allow that over https and on this machine only, and elsewhere it is said. */
export function CopyButton({ text, label = words.ready }: { text: string; label?: string }) {
  const [state, setState] = useState<keyof typeof words>('ready')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  return (
    <Button onClick={() => void copy()} aria-live="polite">
      {state === 'ready' ? label : words[state]}
    </Button>
  )
}
