import { describe, expect, test } from 'vitest'
import { readAddress } from './environment.ts'

describe('the environment of the server', () => {
  test('without variables it is this machine alone, port 8080, or the next free one', () => {
    expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 8080, portIsFixed: false })
    expect(readAddress({ HOST: '', PORT: '' })).toEqual({ host: '127.0.0.1', port: 8080, portIsFixed: false })
  })

  test('a port that is set stays', () => {
    expect(readAddress({ HOST: '::1', PORT: '9000' })).toEqual({ host: '::1', port: 9000, portIsFixed: true })
  })

  test.each(['80a', '-1', '65536', '1e3', '8080 '])('refuses the port %j and says what to do', (port) => {
    expect(readAddress({ PORT: port })).toMatchObject({
      code: 'SERVER_PORT',
      message: expect.stringContaining('8080'),
    })
  })

  test.each(['http://here', 'a b', 'x\ny'])('refuses the host %j', (host) => {
    expect(readAddress({ HOST: host })).toMatchObject({ code: 'SERVER_HOST' })
  })
})
