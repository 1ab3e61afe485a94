import type { Import } from '@yinyu/contract'
import { useState, type ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { sayBytes } from '../start/file-fault.ts'
import { strings } from '../strings.ts'

const words = strings.one
/** So much of a digest is told in the records too. */
const DIGEST_SHOWN = 16

/** Which file, whose word, of which day; who did what when. */
export function ImportHead({ one }: { one: Import }) {
  const { fileName, fileBytes, fileSha256, source, sourceName, heldOn } = one
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.source, `${sourceName}（${strings.source.kinds[source]}）`],
    [words.heldOn, heldOn],
    [words.size, sayBytes(fileBytes)],
    [words.uploaded, sayStep(one.uploadedBy, one.uploadedAt)],
    ...step(words.applied, one.appliedBy, one.appliedAt),
    ...step(words.undone, one.undoneBy, one.undoneAt),
    [words.digest, <Digest key="digest" digest={fileSha256} />],
  ]
  return (
    <header className="panel import-head">
      <h1>{fileName}</h1>
      <dl>
        {lines.map(([label, line]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}

function step(label: string, by: string | undefined, at: string | undefined): readonly [string, string][] {
  return by === undefined ? [] : [[label, sayStep(by, at ?? '')]]
}

function sayStep(by: string, at: string): string {
  return `${by} ${sayInstant(at)}`.trim()
}

function Digest({ digest }: { digest: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(digest)
    setCopied(true)
  }
  return (
    <>
      <span title={`${words.digestOf} ${digest}`} className="import-digest">
        {digest.slice(0, DIGEST_SHOWN)}…
      </span>
      {window.isSecureContext && (
        <Button look="link" className="no-print" onClick={() => void copy()}>
          {words.copy}
          <span className="visually-hidden">{words.digest}</span>
        </Button>
      )}
      <output className="small quiet">{isCopied && words.copied}</output>
    </>
  )
}
