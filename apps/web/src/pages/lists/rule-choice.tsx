import type { ListedRule } from '@yinyu/contract'
import { useId } from 'react'
import { Field } from '../../ui/labelled-field.tsx'
import { strings } from './strings.ts'

/** Of which standard or policy the lists are. */
export function RuleChoice({
  rules,
  value,
  onChoose,
}: {
  rules: readonly ListedRule[]
  value: string
  onChoose: (rule: string) => void
}) {
  const id = useId()
  const group = (kind: ListedRule['kind']) => rules.filter((rule) => rule.kind === kind)
  return (
    <Field label={strings.rule} id={id}>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {(['standard', 'policy'] as const).map((kind) => (
          <optgroup key={kind} label={kind === 'standard' ? strings.standards : strings.policies}>
            {group(kind).map((rule) => (
              <option key={rule.id} value={rule.id}>
                {rule.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
