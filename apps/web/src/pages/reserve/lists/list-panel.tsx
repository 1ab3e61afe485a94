import { readFirmList, rowKinds, type RowKind } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { strings } from '../strings.ts'
import { LIST_ROWS_A_PAGE } from '../use-reserve.ts'
import { Waiting } from '../waiting.tsx'

const words = strings.lists
const kinds = Object.entries(rowKinds) as [RowKind, string][]

/** A list row by row, with what came of each. */
export function ListPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const [kind, setKind] = useState<RowKind>()
  const [page, setPage] = useState(1)
  const { data, error } = useQuery({
    queryKey: ['reserve', 'list', id, kind, page],
    queryFn: ({ signal }) =>
      call(readFirmList, { params: { id }, query: { page, ...(kind && { kind }) }, signal }),
    placeholderData: keepPreviousData,
  })
  const list = data?.list
  const all = list === undefined ? 0 : list.found + list.unregistered + list.faulty
  const count = kind === undefined || list === undefined ? all : list[kind]
  return (
    <SidePanel
      title={list?.name ?? words.open}
      lead={list && `${list.issuer}，${list.issuedOn}`}
      onClose={onClose}
    >
      <ChoiceField
        label={words.kind}
        value={kind ?? ''}
        any={strings.any}
        choices={kinds.map(([each, name]) => [each, `${name}（${list?.[each] ?? 0}）`])}
        onChange={(next) => {
          setKind(kinds.find(([each]) => each === next)?.[0])
          setPage(1)
        }}
      />
      {data === undefined ? <Waiting error={error} /> : <Rows rows={data.rows} />}
      <Pager page={page} pages={Math.ceil(count / LIST_ROWS_A_PAGE)} onPage={setPage} />
    </SidePanel>
  )
}

type Row = {
  readonly row: number
  readonly creditCode?: string | undefined
  readonly name?: string | undefined
  readonly details: readonly { readonly title: string; readonly text: string }[]
  readonly enterprise?: string | undefined
  readonly issue?: string | undefined
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="row-list">
      {rows.map(({ row, creditCode = '', name = '', details, enterprise, issue }) => (
        <li key={row} className="row-card">
          <p>
            <span className="quiet">{`${words.row} ${row}`}</span>{' '}
            {enterprise === undefined ? (
              <b>{name}</b>
            ) : (
              <Link to={`/firm/${enterprise}`}>{name || creditCode}</Link>
            )}{' '}
            <span className="small quiet">{creditCode}</span>
          </p>
          {details.length > 0 && (
            <p className="small">{details.map(({ title, text }) => `${title}：${text}`).join('，')}</p>
          )}
          <p>
            <Mark look={enterprise === undefined ? 'bad' : 'good'}>
              {enterprise === undefined ? (issue ?? '') : words.found}
            </Mark>
            {enterprise !== undefined && issue !== undefined && <span className="small">{` ${issue}`}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
