import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { Network } from './connector.ts'
import { outsideFault } from './outside-fault.ts'

/** An address that a name stands for. */
export interface Address {
  readonly address: string
  readonly family: 4 | 6
}

/** Gives every address of a name; injected, so that tests decide what a name stands for. */
export type Resolve = (host: string) => Promise<readonly Address[]>

/** Asks the name service of the machine. */
export const resolveByMachine: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }))

/** Link-local, metadata, documentation, tunnels, multicast: nobody keeps a register there (IANA special-purpose registries). */
const never = blockList([
  ['0.0.0.0', 8],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
])
const thisMachine = blockList([
  ['127.0.0.0', 8],
  ['::1', 128],
])
const privateNetworks = blockList([
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['fc00::', 7],
])
/** The one part of IPv6 that is given out; everything else is something special. */
const global6 = blockList([['2000::', 3]])

/** To which network an address belongs; `never` for those nobody may be sent to. */
export function networkOf(address: string): Network | 'never' {
  const family = isIP(address)
  if (family === 0 || address.includes('%')) return 'never'
  const type = family === 6 ? 'ipv6' : 'ipv4'
  // An IPv4 address inside an IPv6 one (::ffff:7f00:1) is held against the lists of IPv4.
  if (never.check(address, type)) return 'never'
  if (thisMachine.check(address, type)) return 'this-machine'
  if (privateNetworks.check(address, type)) return 'private'
  return type === 'ipv4' || global6.check(address, type) ? 'public' : 'never'
}

/**
 * The addresses to connect to, all of them checked; the connection must use these and not ask the name service again.
 * One address outside the network that the administrator named refuses the host as a whole.
 */
export async function reach(url: URL, network: Network, resolve: Resolve): Promise<readonly Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const addresses: readonly Address[] =
    family === 0
      ? await resolve(host).catch((error: NodeJS.ErrnoException) => {
          throw outsideFault('CONNECTOR_UNREACHABLE', `查不到主机名（${error.code ?? '没有应答'}）`, {
            again: 'later',
          })
        })
      : [{ address: host, family: family === 6 ? 6 : 4 }]
  if (addresses.length === 0)
    throw outsideFault('CONNECTOR_UNREACHABLE', '主机名没有地址', { again: 'later' })
  const wrong = addresses.find(({ address }) => networkOf(address) !== network)
  if (wrong === undefined) return addresses
  throw outsideFault(
    'CONNECTOR_ADDRESS',
    `主机落在 ${networkOf(wrong.address)}，配置写的是 ${network}：请核对 url 和 network`,
  )
}

function blockList(subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, isIP(net) === 6 ? 'ipv6' : 'ipv4')
  return list
}
