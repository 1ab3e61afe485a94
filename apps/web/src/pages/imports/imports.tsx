import { uploadImport } from '@yinyu/contract'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { useAddressSearch, wordIn } from '../standards/choice/address-search.ts'
import { ImportList } from './import-list.tsx'
import { NewImport } from './start/new-import.tsx'
import { Prepare } from './start/prepare.tsx'
import { strings } from './strings.ts'
import '../standards/choice/list-head.css'
import './imports.css'

/** 导入: begin one, and all that were begun. Who was sent here to look at some of them is shown those first. */
export function Imports() {
  const { me } = useMe()
  const [search] = useAddressSearch()
  const asked = wordIn(search, 'state')
  const state = asked === 'checked' || asked === 'failed' ? asked : undefined
  const start = mayOpen(me, uploadImport.access) && (
    <div className="imports-start no-print">
      <NewImport />
      <Prepare />
    </div>
  )
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <div className="imports">
        {state === undefined && start}
        <ImportList state={state} />
        {state !== undefined && start}
      </div>
    </>
  )
}
