import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { useDecided } from '../use-imports.ts'
import { sendFile, StoppedSending, type Sending, type UploadAsked } from './send-file.ts'

/** How an upload stands. */
export type SendingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly sent: number; readonly size: number }
  | { readonly kind: 'failed'; readonly why: string }

/** Uploads a file and goes to its import. The same file with the same words again is the same command. */
export function useSending(): {
  state: SendingState
  send: (file: File, asked: UploadAsked) => void
  stop: () => void
} {
  const [state, setState] = useState<SendingState>({ kind: 'idle' })
  const sending = useRef<Sending>(undefined)
  const last = useRef({ what: '', key: '' })
  const isHere = useStillHere()
  const go = useNavigate()
  const decided = useDecided()
  useWarning(state.kind === 'sending')
  const send = (file: File, asked: UploadAsked) => {
    const what = JSON.stringify([asked, file.size, file.lastModified])
    if (last.current.what !== what) last.current = { what, key: crypto.randomUUID() }
    const { size } = file
    const show = (sent: number) => setState({ kind: 'sending', sent, size })
    show(0)
    const given = { asked, key: last.current.key, onSent: (bytes: number) => show(Math.min(bytes, size)) }
    sending.current = sendFile(file, given)
    sending.current.id.then(
      async (id) => {
        await decided()
        // Who has gone on to another page is not called back; the import stands in the list.
        if (isHere()) await go({ to: '/imports/$id', params: { id } })
      },
      (error: Error) =>
        setState(
          error instanceof StoppedSending ? { kind: 'idle' } : { kind: 'failed', why: sayRefusal(error) },
        ),
    )
  }
  return { state, send, stop: () => sending.current?.stop() }
}

function useStillHere(): () => boolean {
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return () => here.current
}

/** Another page of ours lets the upload go on; closing the window would break it off. */
function useWarning(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isSending])
}
