import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConnectors, readConnectors } from './connectors-file.ts'
import { indicators } from './testing/agreed.ts'

const good = `
region: '350000'
connectors:
  - id: market-register
    title: 市场监管登记
    kind: http
    url: https://register.example.cn/statements
    network: public
    ask: codes
    tokenFile: /etc/yinyu/market.token
    purpose: 核验登记信息，用于惠企政策匹配
    source: { kind: register, name: 福建省市场监督管理局 }
    indicators: [name, abnormal]
    every: 6 hours
    state: on
  - id: tax-folder
    title: 税务报送
    kind: folder
    folder: /srv/yinyu/tax
    purpose: 核验营业收入，用于惠企政策匹配
    source: { kind: register, name: 福建省税务局 }
    indicators: [revenue]
    every: 15 minutes
    state: off
`

describe("the administrator's file", () => {
  test('says what each connector is', () => {
    expect(readConnectors(good, indicators)).toEqual({
      region: '350000',
      connectors: [
        {
          id: 'market-register',
          title: '市场监管登记',
          kind: 'http',
          url: 'https://register.example.cn/statements',
          network: 'public',
          ask: 'codes',
          tokenFile: '/etc/yinyu/market.token',
          purpose: '核验登记信息，用于惠企政策匹配',
          source: { kind: 'register', name: '福建省市场监督管理局' },
          indicators: ['name', 'abnormal'],
          everyMinutes: 360,
          state: 'on',
          region: '350000',
        },
        {
          id: 'tax-folder',
          title: '税务报送',
          kind: 'folder',
          folder: '/srv/yinyu/tax',
          purpose: '核验营业收入，用于惠企政策匹配',
          source: { kind: 'register', name: '福建省税务局' },
          indicators: ['revenue'],
          everyMinutes: 15,
          state: 'off',
          region: '350000',
        },
      ],
    })
  })

  test.each([
    ['no purpose', '    purpose: 核验登记信息，用于惠企政策匹配\n', '', 'purpose'],
    ['an empty purpose', 'purpose: 核验登记信息，用于惠企政策匹配', 'purpose: " "', 'purpose'],
    ['an unknown indicator', '[name, abnormal]', '[name, profit]', '没有指标 profit'],
    ['a computed indicator', '[name, abnormal]', '[growth]', 'growth 是算出来的'],
    ['no indicator', '[name, abnormal]', '[]', '至少写一个指标'],
    ['an open line', 'https://register', 'http://register', '要用 https'],
    [
      'another protocol',
      'https://register.example.cn/statements',
      'file:///etc/passwd',
      '要以 https:// 开头',
    ],
    ['a password in the address', 'https://register', 'https://a:b@register', '令牌写在 tokenFile'],
    ['a query in the address', '/statements', '/statements?a=1', '不要带 ?'],
    ['a path from here', '/srv/yinyu/tax', 'drop/tax', '要写完整路径'],
    ['another kind', 'kind: folder', 'kind: script', '只能写 http 或 folder'],
    ['an unknown key', '    ask: codes', '    ask: codes\n    run: rm -rf /', '不认识的键 run'],
    ['a free source', 'kind: register, name: 福建省税务局', 'kind: filing, name: 税务局', '只能写 register'],
    ['a name twice', 'id: tax-folder', 'id: market-register', '用了两次'],
    ['no interval', 'every: 6 hours', 'every: often', '15 minutes 或 6 hours'],
    ['an endless interval', 'every: 6 hours', 'every: 99999 hours', '最长 31 天'],
    ['a region that is none', "region: '350000'", "region: '35'", '六位行政区划代码'],
    ['a key twice', '    state: off', '    state: off\n    state: on', '读不成 YAML'],
    [
      'a reference',
      'title: 税务报送\n    kind: folder\n    folder: /srv/yinyu/tax\n    purpose: 核验营业收入，用于惠企政策匹配',
      'title: &t 税务报送\n    kind: folder\n    folder: /srv/yinyu/tax\n    purpose: *t',
      '用了 YAML 的引用',
    ],
    ['an alias', '    title: 税务报送', '    title: *none', 'YAML'],
  ])('is refused with %s', (_, from, to, why) => {
    expect(good).toContain(from)
    const read = () => readConnectors(good.replace(from, to), indicators)
    expect(read).toThrow('CONNECTORS_FILE')
    expect(read).toThrow(why)
  })

  test('is found by its path; without a path there is no connector, and a wrong path is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yinyu-connectors-'))
    const file = join(folder, 'connectors.yaml')
    writeFileSync(file, good)
    expect((await loadConnectors(file, indicators))?.connectors).toHaveLength(2)
    expect(await loadConnectors(undefined, indicators)).toBeUndefined()
    await expect(loadConnectors(join(folder, 'none.yaml'), indicators)).rejects.toThrow('ENOENT')
    rmSync(folder, { recursive: true })
  })
})
