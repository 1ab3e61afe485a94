/** Brings a field into sight and puts the keyboard there. */
export function goToField(key: string): void {
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(`field-${key}`)}`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
