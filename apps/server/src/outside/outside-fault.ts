/** Why a register outside could not be asked: expected, told in Chinese. A code is never reused for something else. */
export const OUTSIDE_FAULTS = {
  CONNECTORS_FILE: '外部登记系统的配置文件不能用',
  CONNECTOR_SECRET: '读不到访问对方系统的令牌',
  CONNECTOR_ADDRESS: '对方系统的地址不允许访问',
  CONNECTOR_UNREACHABLE: '连不上对方系统',
  CONNECTOR_TIMEOUT: '对方系统没有在规定时间内答完',
  CONNECTOR_BUSY: '对方系统请我们稍后再来',
  CONNECTOR_DENIED: '对方系统不认我们的令牌',
  CONNECTOR_STATUS: '对方系统报告了错误',
  CONNECTOR_REDIRECT: '对方系统要我们转到别的地址，没有跟去',
  CONNECTOR_TYPE: '对方系统给的不是约定的数据格式',
  CONNECTOR_TOO_LARGE: '对方系统给的数据超过约定的大小',
  CONNECTOR_CONTENT: '对方系统给的数据读不懂',
  CONNECTOR_LOOP: '对方系统一直重复同样的数据',
  CONNECTOR_FOLDER: '交换文件夹不能用',
  CONNECTOR_STOPPED: '取数被停止',
  CONNECTOR_SWITCHED_OFF: '取数期间这个对接被关闭',
  CONNECTOR_TAKEN_OVER: '这次取数超过了时限，已由后来的一次接替',
  CONNECTOR_UNEXPECTED: '取数时程序出错',
} as const

export type OutsideFaultCode = keyof typeof OUTSIDE_FAULTS

/** Whether asking again may help, and how long the register wants us to wait. */
export interface Again {
  readonly again: 'useless' | 'later'
  readonly waitMs?: number | undefined
}

/** An expected failure; its message holds nothing that came from outside but numbers and names of the file. */
export function outsideFault(
  code: OutsideFaultCode,
  todo: string,
  again: Again = { again: 'useless' },
): Error {
  return Object.assign(new Error(`${OUTSIDE_FAULTS[code]}。${todo}。（${code}）`), {
    outsideFault: code,
    again,
  })
}

/** The code of an error made by `outsideFault`; undefined for every other error. */
export function outsideFaultCode(error: unknown): OutsideFaultCode | undefined {
  return error instanceof Error && 'outsideFault' in error
    ? (error.outsideFault as OutsideFaultCode)
    : undefined
}

/** Whether it helps to ask again after this error. */
export function againAfter(error: unknown): Again {
  return outsideFaultCode(error) === undefined
    ? { again: 'useless' }
    : (error as Error & { again: Again }).again
}
