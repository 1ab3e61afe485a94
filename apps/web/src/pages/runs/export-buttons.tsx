import { exportRun, exportRunAnswers } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf } from '../../app/call.ts'
import { fetchFile } from '../../app/fetch-file.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { strings } from './strings.ts'

const words = strings.run

/** Takes the counts away as a workbook, and every answer for those who calculate on. */
export function ExportButtons({ id, region }: { id: string; region: string }) {
  const { me } = useMe()
  const [told, setTold] = useState('')
  const [isGoing, setGoing] = useState(false)
  if (!mayOpen(me, exportRun.access)) return null
  const take = async (address: string, name: string) => {
    setGoing(true)
    setTold((await fetchFile(address, name)) ?? '')
    setGoing(false)
  }
  const query = region === '' ? {} : { region }
  return (
    <>
      <Button
        disabled={isGoing}
        onClick={() => void take(addressOf(exportRun, { params: { id }, query }), `${strings.title}.xlsx`)}
      >
        {isGoing ? words.exporting : words.export}
      </Button>
      <Button
        disabled={isGoing}
        onClick={() => void take(addressOf(exportRunAnswers, { params: { id } }), `${strings.title}.parquet`)}
      >
        {words.exportAnswers}
      </Button>
      {told !== '' && <p role="alert">{told}</p>}
    </>
  )
}
