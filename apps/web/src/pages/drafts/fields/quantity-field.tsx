import type { Indicator } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { valueAt, type Path } from '../edit/content-path.ts'
import { useEditing } from '../edit/editing.ts'
import { strings } from '../strings.ts'
import { FieldFrame } from './field-frame.tsx'

const MONEY = ['万元', '亿元', '元']
const SHARE = ['%', '倍']
const ALL = [...MONEY, ...SHARE, '分', '人', '项', '位', '级', '年', '天', '吨']
/** Fields that hold money or a share whatever they are counted on. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  amount: MONEY,
  cap: MONEY,
  principalMost: MONEY,
  share: ['%'],
  rate: ['%'],
}

/** A number with its unit; the units are those that the indicator beside it can be held against. */
export function QuantityPart({
  path,
  title,
  need,
}: {
  path: Path
  title: string
  need: 'required' | 'optional'
}) {
  const { content, change } = useEditing()
  const { definitions } = useDefinitions()
  const own = valueAt(content, path)
  const text = typeof own === 'string' ? own : ''
  const [, number = text, unit = ''] = /^(-?[\d.]*)(.*)$/.exec(text) ?? []
  const beside = path.slice(0, -1)
  const measured = valueAt(content, [...beside, 'indicator']) ?? valueAt(content, [...beside, 'of'])
  const indicator = typeof measured === 'string' ? definitions.indicators.get(measured) : undefined
  const units = UNITS[String(path.at(-1))] ?? unitsOf(indicator)
  const shown = unit !== '' && !units.includes(unit) ? [...units, unit] : units
  const write = (n: string, u: string, how: 'typing' | 'deed') =>
    change(path, n === '' ? undefined : n + (u === '' ? (shown[0] ?? '') : u), how)
  return (
    <FieldFrame title={title} path={path} need={need}>
      {(labelled) => (
        <span className="draft-quantity">
          <input
            {...labelled}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={number}
            onChange={({ target }) => write(target.value.replaceAll(/[^\d.-]/g, ''), unit, 'typing')}
          />
          {shown.length > 1 ? (
            <select
              aria-label={strings.unitOf(title)}
              value={unit === '' ? shown[0] : unit}
              onChange={({ target }) => write(number, target.value, 'deed')}
            >
              {shown.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          ) : (
            <span>{shown[0]}</span>
          )}
        </span>
      )}
    </FieldFrame>
  )
}

function unitsOf(indicator: Indicator | undefined): readonly string[] {
  if (indicator?.kind === 'money') return MONEY
  if (indicator?.kind === 'ratio') return SHARE
  if (indicator?.kind === 'score') return ['分']
  if (indicator?.kind !== 'count') return ALL
  return indicator.unit === '' ? ALL.slice(MONEY.length + SHARE.length) : [indicator.unit]
}
