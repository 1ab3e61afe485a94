import { Button } from '../../../ui/button.tsx'
import { Dialog } from './dialog.tsx'
import { strings } from './strings.ts'

/** What is asked before something typed is lost. */
export interface Loss {
  readonly kind: 'clear' | 'replace'
  readonly act: () => void
}

/** Nothing typed goes without a second word. */
export function SureQuestion({ loss: { kind, act }, onClose }: { loss: Loss; onClose: () => void }) {
  const title = strings[`${kind}Title`]
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="table-panel">
        <h2>{title}</h2>
        <p>{strings[`${kind}Text`]}</p>
        <div className="table-ways">
          <Button
            look="danger"
            onClick={() => {
              act()
              onClose()
            }}
          >
            {strings[`${kind}Yes`]}
          </Button>
          <Button onClick={onClose}>{strings[`${kind}No`]}</Button>
        </div>
      </div>
    </Dialog>
  )
}
