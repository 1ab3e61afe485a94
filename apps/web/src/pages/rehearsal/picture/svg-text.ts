/** Words at a place of a drawing. */
export function text(
  words: string,
  {
    x,
    y,
    size = 20,
    weight = 400,
    fill = '#1b2a30',
    anchor = 'start',
  }: {
    x: number
    y: number
    size?: number
    weight?: number
    fill?: string
    anchor?: 'start' | 'middle' | 'end'
  },
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escape(words)}</text>`
}

/** Lines of at most so many letters; two narrow ones are as wide as one Chinese. */
export function wrap(words: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const letter of words) {
    const wide = letter.charCodeAt(0) > 0x2e7f ? 1 : 0.55
    if (width + wide > most) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += letter
    width += wide
  }
  return [...lines, line]
}

function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
