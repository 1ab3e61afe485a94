import { strings } from '../strings.ts'

/** Question by question, or the whole form at once. */
export type Mode = keyof typeof strings.modes

export function ModeSwitch({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  return (
    <span className="choices" role="radiogroup" aria-label={strings.modeLabel}>
      {(['ask', 'form'] as const).map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="mode" checked={mode === one} onChange={() => onMode(one)} />
          <span>{strings.modes[one]}</span>
        </label>
      ))}
    </span>
  )
}
