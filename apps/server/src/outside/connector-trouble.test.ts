import { expect, test } from 'vitest'
import { tellTrouble } from './connector-trouble.ts'

test('an error is told with its kind and never its message, and not again for ten minutes', () => {
  const said: string[] = []
  let minutes = 0
  const tell = tellTrouble(
    (line) => said.push(line.split('\n')[0] ?? ''),
    () => new Date(minutes * 60_000),
  )
  for (; minutes <= 10; minutes += 5) tell('tax-register', new TypeError('91350500MA2XN7KH6J'))
  tell('market-register', Object.assign(new Error('secret'), { code: '57P01' }))
  const line = (connector: string, code: string) =>
    `外部对接 ${connector} 取数时程序出错（${code}），会再试。（CONNECTOR_UNEXPECTED）`
  expect(said).toEqual([
    line('tax-register', 'TypeError'),
    line('tax-register', 'TypeError'),
    line('market-register', '57P01'),
  ])
})
