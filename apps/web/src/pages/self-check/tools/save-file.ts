import { keepFile } from '../../../ui/keep-file.ts'

/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, type: string, text: string): void {
  keepFile(name, new Blob([text], { type: `${type};charset=utf-8` }))
}

/** A name that every file system takes. */
export function fileName(firm: unknown, ending: string): string {
  const name = typeof firm === 'string' && firm !== '' ? firm : '企业'
  return `${name.replaceAll(/[\\/:*?"<>|\s]/g, '')}-自测${ending}`
}
