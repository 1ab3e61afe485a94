import { useState } from 'react'
import { fetchFile } from '../../app/fetch-file.ts'
import { Button } from '../../ui/button.tsx'

/** Fetches a workbook; a refusal stands beside the button. */
export function SaveButton({ words, address, name }: { words: string; address: string; name: string }) {
  const [fault, setFault] = useState<string>()
  const [isGoing, setGoing] = useState(false)
  const save = async () => {
    setGoing(true)
    setFault(await fetchFile(address, name))
    setGoing(false)
  }
  return (
    <span className="row-ways no-print">
      <Button disabled={isGoing} onClick={() => void save()}>
        {words}
      </Button>
      {fault !== undefined && <span role="alert">{fault}</span>}
    </span>
  )
}
