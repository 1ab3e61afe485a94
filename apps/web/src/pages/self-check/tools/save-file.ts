/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A name that every file system takes. */
export function fileName(firm: unknown, ending: string): string {
  const name = typeof firm === 'string' && firm !== '' ? firm : '企业'
  return `${name.replaceAll(/[\\/:*?"<>|\s]/g, '')}-自测${ending}`
}
