import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { valueAt, type Path } from '../edit/content-path.ts'
import { useEditing } from '../edit/editing.ts'
import { strings } from '../strings.ts'
import { ChoiceBox } from './choice-box.tsx'
import { FaultsOf } from './field-frame.tsx'
import { QuantityPart } from './quantity-field.tsx'
import { useChoices } from './use-choices.ts'

/** Quantities by indicator: the lines of a size table. */
export function TablePart({ path, title }: { path: Path; title: string }) {
  const { content, change } = useEditing()
  const { definitions } = useDefinitions()
  const choices = useChoices('number')
  const own = valueAt(content, path)
  const ids = Object.keys(typeof own === 'object' && own !== null ? own : {})
  return (
    <div className="draft-list">
      <span className="draft-label">{title}</span>
      {ids.map((id) => (
        <div key={id} className="draft-row">
          <QuantityPart
            path={[...path, id]}
            title={definitions.indicators.get(id)?.title ?? id}
            need="optional"
          />
          <Button look="link" onClick={() => change([...path, id], undefined, 'deed')}>
            {strings.remove}
          </Button>
        </div>
      ))}
      <ChoiceBox
        labelled={{ 'aria-label': strings.addTo(title) }}
        choices={choices.filter(({ value }) => !ids.includes(value))}
        chosen=""
        placeholder={strings.searchToAdd}
        onChoose={(id) => change([...path, id], '0', 'deed')}
      />
      <FaultsOf path={path} />
    </div>
  )
}
