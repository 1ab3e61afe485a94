import { describe, expect, test } from 'vitest'
import { readAddress } from './environment.ts'

describe('the environment of the server', () => {
  test('without variables it is this machine alone, port 8080, or the next free one', () => {
    const usual = { host: '127.0.0.1', port: undefined }
    expect(readAddress({})).toEqual(usual)
    expect(readAddress({ HOST: '', PORT: '' })).toEqual(usual)
  })

  test('a port that is set stays', () => {
    expect(readAddress({ HOST: '::1', PORT: '9000' })).toEqual({ host: '::1', port: 9000 })
  })

  test.each(['80a', '-1', '65536', '1e3', '8080 '])('refuses the port %j and says what to do', (port) => {
    expect(readAddress({ PORT: port })).toEqual({ message: expect.stringContaining('（SERVER_PORT）') })
  })

  test.each(['http://here', 'a b', 'x\ny'])('refuses the host %j', (host) => {
    expect(readAddress({ HOST: host })).toEqual({ message: expect.stringContaining('（SERVER_HOST）') })
  })
})
