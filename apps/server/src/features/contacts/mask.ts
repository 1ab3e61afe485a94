/** Names, telephone numbers and addresses as they are shown by default (reliability 4.4, 脱敏). */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(1, rest.length))
}

/** 138****1234; a short number keeps its last two digits. */
export function maskPhone(phone: string): string {
  const plain = phone.replaceAll(/[\s-]/g, '')
  if (plain.length < 9) return '*'.repeat(Math.max(0, plain.length - 2)) + plain.slice(-2)
  return `${plain.slice(0, 3)}${'*'.repeat(plain.length - 7)}${plain.slice(-4)}`
}

export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${email.slice(0, 1)}***${email.slice(at)}`
}
