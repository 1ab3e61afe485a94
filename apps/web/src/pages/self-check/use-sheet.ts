import { useEffect, useReducer, useState, type Dispatch } from 'react'
import { thisMinute, today } from './clock.ts'
import { forgetSheet, recallSheet, rememberSheet, type Memory } from './sheet-memory.ts'
import { changeSheet, emptySheet, type Sheet, type SheetChange } from './sheet.ts'

const SAVE_AFTER_MS = 400

/** Whether and when the sheet was saved on this machine. */
export type Saved = { readonly at: string | undefined; readonly refused: boolean; readonly resumed: boolean }

/** The sheet, saved on this machine a moment after each change and taken up again on return. */
export function useSheet(): { sheet: Sheet; change: Dispatch<SheetChange>; saved: Saved; clear: () => void } {
  const [recalled] = useState(() => recallSheet(browserMemory(), today()))
  const [sheet, change] = useReducer(changeSheet, recalled?.sheet ?? emptySheet)
  const [saved, setSaved] = useState<Saved>({
    at: recalled?.savedAt,
    refused: false,
    resumed: recalled !== undefined,
  })
  useEffect(() => {
    if (sheet === emptySheet || sheet === recalled?.sheet) return undefined
    const save = () => {
      const at = thisMinute()
      setSaved({ at, refused: !rememberSheet(browserMemory(), sheet, at), resumed: false })
    }
    const timer = setTimeout(save, SAVE_AFTER_MS)
    // Closing the window must not lose the last word.
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', save)
    }
  }, [sheet, recalled])
  const clear = () => {
    forgetSheet(browserMemory())
    change({ kind: 'replace', sheet: emptySheet })
    setSaved({ at: undefined, refused: false, resumed: false })
  }
  return { sheet, change, saved, clear }
}

/** Reading `localStorage` may itself be forbidden. */
function browserMemory(): Memory {
  try {
    return localStorage
  } catch {
    return { getItem: () => null, setItem: refuse, removeItem: () => undefined }
  }
}

function refuse(): never {
  throw new Error('this browser keeps nothing')
}
