import { BlockList, isIP, isIPv4 } from 'node:net'
import { isAbsolute } from 'node:path'
import { z } from 'zod'

const PORT_MOST = 65_535

/** An IP address or a name of a machine. */
export const hostText = z.string().regex(/^[A-Za-z0-9.:_-]+$/)

/** Zero asks the system for a free port. */
export function portText({ least }: { readonly least: 0 | 1 }) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= least && port <= PORT_MOST)
}

export const pathText = z.string().refine((path) => isAbsolute(path) && !/\p{Cc}/u.test(path))

/** Words that a person reads, such as the name on a button. */
export const titleText = z.string().regex(/^[^\p{Cc}<>]{1,40}$/u)

/** `https://host`, without a path: the pages are served at the root. */
export const originText = z
  .string()
  .refine((text) => URL.canParse(text) && isOrigin(new URL(text)))
  .transform((text) => new URL(text).origin)

function isOrigin(url: URL): boolean {
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  return /^https?:$/.test(url.protocol) && plain && url.pathname === '/'
}

/** The address of an identity service; without TLS on this machine alone. */
export const issuerText = z.string().refine((text) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isHere = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || isHere) && username + password + search + hash === ''
})

/** An identity service asks and answers in printable letters. */
export const identifierText = z.string().regex(/^[\x21-\x7E]{1,200}$/)

export const databaseUrlText = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\/[^\s]+$/.test(text) && URL.canParse(text))

/** A network wider than this is no list of proxies; our own convention. */
const PREFIX_LEAST = 8

/** Addresses and networks such as `10.0.0.0/24`, separated by commas. */
export const proxyListText = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isProxy))

function isProxy(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  if (isIP(address) === 0 || address.includes('%') || rest.length > 0) return false
  if (prefix === undefined) return true
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= PREFIX_LEAST && Number(prefix) <= bitsOf(address)
}

function bitsOf(address: string): 32 | 128 {
  return isIPv4(address) ? 32 : 128
}

/** Whether an address is one of the proxies that `proxyListText` has accepted. */
export function proxyTest(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    list.addSubnet(address, Number(prefix ?? bitsOf(address)), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}
