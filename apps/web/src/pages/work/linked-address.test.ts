import { expect, test } from 'vitest'
import { linkedAddress } from './linked-address.ts'

test.each([
  ['/work', { to: '/work', search: {} }],
  ['/registry?title=hnte&region=350582', { to: '/registry', search: { title: 'hnte', region: 350582 } }],
  // A name of ours in another place of the web leads to our own pages all the same.
  ['//elsewhere.example/registry', { to: '/registry', search: {} }],
])('the parts of %s', (link, parts) => {
  expect(linkedAddress(link)).toEqual(parts)
})
