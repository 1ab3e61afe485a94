import { listEnterprises } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { SearchBox } from '../../standards/choice/search-box.tsx'

export interface Picked {
  readonly id: string
  readonly name: string
}

const SHOWN_MOST = 6

/** Another enterprise, found by name or code. */
export function FirmPick({
  except,
  picked,
  onPick,
}: {
  except: string
  picked: Picked | undefined
  onPick: (firm: Picked) => void
}) {
  const [find, setFind] = useState('')
  const { data } = useQuery({
    queryKey: ['enterprises', 'pick', find],
    queryFn: ({ signal }) => call(listEnterprises, { query: { find, most: SHOWN_MOST + 1 }, signal }),
    enabled: find !== '',
    placeholderData: keepPreviousData,
  })
  const found = (data?.rows ?? []).filter(({ id }) => id !== except).slice(0, SHOWN_MOST)
  return (
    <div className="firm-pick">
      <SearchBox label="并入的企业" hint="并入的企业：名称或代码" words={find} onSearch={setFind} />
      <fieldset className="check-list">
        <legend className="visually-hidden">并入的企业</legend>
        {found.map(({ id, name, creditCode }) => (
          <label key={id}>
            <input
              type="radio"
              name="firm-pick"
              checked={picked?.id === id}
              onChange={() => onPick({ id, name })}
            />
            <span>
              {name} <span className="small quiet">{creditCode}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {find !== '' && data !== undefined && found.length === 0 && (
        <p className="quiet">没有找到，换个词试试。</p>
      )}
    </div>
  )
}
