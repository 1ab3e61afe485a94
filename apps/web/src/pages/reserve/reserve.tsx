import { useAddressSearch, wordIn, type AddressWords } from '../standards/choice/address-search.ts'
import { Batches } from './batches/batches.tsx'
import { Candidates } from './candidates/candidates.tsx'
import { Lists } from './lists/lists.tsx'
import { Members } from './members/members.tsx'
import { strings } from './strings.ts'
import '../standards/choice/list-head.css'
import '../../ui/row-list.css'
import './reserve.css'

type Part = keyof typeof strings.parts
const parts = Object.entries(strings.parts) as [Part, string][]

/** 后备企业库: candidates with their sources, the base of any day, the batches and the lists behind them. */
export function Reserve() {
  const [search, write] = useAddressSearch()
  const part = parts.find(([id]) => id === wordIn(search, 'part'))?.[0] ?? 'candidates'
  const go = (next: Part, more: AddressWords = {}) => write({ part: next, ...more }, 'push')
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <nav aria-label={strings.partsLabel} className="no-print">
        <ul className="part-links">
          {parts.map(([id, words]) => (
            <li key={id}>
              <button type="button" aria-current={id === part} onClick={() => go(id)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'candidates' && <Candidates onBatches={() => go('batches')} />}
      {part === 'base' && <Members />}
      {part === 'batches' && <Batches onLook={(batch) => go('candidates', { batch })} />}
      {part === 'lists' && <Lists />}
    </>
  )
}
