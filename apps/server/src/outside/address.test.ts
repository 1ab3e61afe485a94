import { describe, expect, test } from 'vitest'
import { networkOf, reach, type Resolve } from './address.ts'
import { outsideFaultCode } from './outside-fault.ts'

/** What names stand for in these tests; who asks for another name gets no answer. */
const names: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'looks-public.example.cn': ['127.0.0.1'],
  'half.example.cn': ['8.8.8.8', '10.0.0.8'],
  'six.example.cn': ['::ffff:169.254.169.254'],
  'zone.example.cn': ['fe80::1%eth0'],
  'metadata.google.internal': ['169.254.169.254'],
  'register.example.cn': ['59.56.1.2', '240e::8'],
}
const resolve: Resolve = (host) => {
  const found = names[host]
  if (found === undefined) return Promise.reject(Object.assign(new Error('no name'), { code: 'ENOTFOUND' }))
  return Promise.resolve(found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
}

const codeOf = (url: string, network: Parameters<typeof reach>[1] = 'public') =>
  reach(new URL(url), network, resolve).then(
    () => 'reached',
    (error: unknown) => outsideFaultCode(error),
  )

describe('addresses that nobody is sent to', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.0.1/',
    'http://127.255.255.254/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0x7F.0x0.0x0.0x1/',
    'http://017700000001/',
    'http://0177.0.0.01/',
    'http://１２７.０.０.１/',
    'http://127.0.0.1./',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:7f00:0001]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://0251.0376.0251.0376/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[fd00:ec2::254]/',
    'http://100.100.100.200/',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://[fd12:3456::1]/',
    'http://255.255.255.255/',
    'http://224.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://looks-public.example.cn/',
    'http://half.example.cn/',
    'http://six.example.cn/',
    'http://zone.example.cn/',
    'http://metadata.google.internal/',
  ])('%s is no public register', async (url) => {
    expect(await codeOf(url)).toBe('CONNECTOR_ADDRESS')
  })

  test.each([
    'http://169.254.169.254/',
    'http://100.100.100.200/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
  ])('%s is not reached as a private address either', async (url) => {
    expect([await codeOf(url, 'private'), await codeOf(url, 'this-machine')]).toEqual([
      'CONNECTOR_ADDRESS',
      'CONNECTOR_ADDRESS',
    ])
  })
})

describe('addresses that are reached', () => {
  test('only in the network that the administrator has named', async () => {
    const urls = ['https://register.example.cn/', 'http://10.1.2.3/', 'http://127.0.0.1/']
    const reached = await Promise.all(
      (['public', 'private', 'this-machine'] as const).map(async (network) => {
        const codes = await Promise.all(urls.map((url) => codeOf(url, network)))
        return codes.map((code) => code === 'reached')
      }),
    )
    expect(reached).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ])
  })

  test('all addresses of a name are given, to be connected to without asking again', async () => {
    expect(await reach(new URL('https://register.example.cn/'), 'public', resolve)).toEqual([
      { address: '59.56.1.2', family: 4 },
      { address: '240e::8', family: 6 },
    ])
  })

  test('a name that has no address may have one later', async () => {
    expect(await codeOf('https://nowhere.example.cn/')).toBe('CONNECTOR_UNREACHABLE')
  })

  test('what is no address belongs to no network', () => {
    expect(['', 'abc', '1.2.3', '1.2.3.4.5', '::g'].map(networkOf)).toEqual(Array(5).fill('never'))
  })
})
