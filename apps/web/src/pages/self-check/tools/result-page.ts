/**
 * The card as a page of its own: no scripts, no links into this site, all styles inside, so that it opens
 * anywhere and can be sent on. It is taken from what is on the screen, which must be fully unfolded.
 */
export function resultPage(card: Element, title: string): string {
  const copy = card.cloneNode(true) as Element
  copy.querySelectorAll('.no-print, svg.disclosure-arrow, .source-bubble').forEach((part) => part.remove())
  copy.querySelectorAll('button, a').forEach((part) => part.replaceWith(asText(part)))
  copy.querySelectorAll('[aria-controls], [aria-expanded]').forEach((part) => {
    part.removeAttribute('aria-controls')
    part.removeAttribute('aria-expanded')
  })
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title><style>${stylesOf(document)}${OWN_STYLE}</style>`,
    `</head><body>${copy.outerHTML}</body></html>`,
  ].join('\n')
}

const OWN_STYLE = `
body { max-width: 56rem; margin: 0 auto; padding: 1rem }
.link-button { color: inherit; text-decoration: none }`

/** A thing to press becomes plain text with the same look. */
function asText(part: Element): Element {
  const text = document.createElement('span')
  text.className = part.className
  text.style.cursor = 'auto'
  text.append(...part.childNodes)
  return text
}

/** Our own rules only: the buttons and lists of the library do not go along. */
function stylesOf({ styleSheets }: Document): string {
  return [...styleSheets]
    .filter(({ href }) => href !== null)
    .flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText))
    .join('\n')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
