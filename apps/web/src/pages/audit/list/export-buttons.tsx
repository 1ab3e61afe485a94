import { exportAudit, type AuditFilter } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { fetchFile } from '../../../app/fetch-file.ts'
import { strings } from '../strings.ts'

/** Takes what the filter finds along as a file. */
export function ExportButtons({ filter }: { filter: AuditFilter }) {
  const [state, setState] = useState<'ready' | 'busy'>('ready')
  const [refused, setRefused] = useState<string>()
  const take = async (format: 'csv' | 'xlsx') => {
    setState('busy')
    setRefused(
      await fetchFile(addressOf(exportAudit, { query: { ...filter, format } }), `审计记录.${format}`),
    )
    setState('ready')
  }
  return (
    <div className="audit-export">
      <div className="audit-tools">
        <Button disabled={state === 'busy'} onClick={() => void take('csv')}>
          {strings.exportCsv}
        </Button>
        <Button disabled={state === 'busy'} onClick={() => void take('xlsx')}>
          {strings.exportXlsx}
        </Button>
      </div>
      <output className="quiet small">
        {state === 'busy' ? strings.exporting : (refused ?? strings.exportNote)}
      </output>
    </div>
  )
}
