/** Texts that have broken systems before; each must be kept as it is or refused, and never act. */
export const payloads: readonly string[] = [
  // SQL
  `' or '1'='1`,
  `'; drop table yinyu.enterprise; --`,
  `1); select pg_sleep(10); --`,
  `\\'; delete from yinyu.account; /*`,
  `$$; select 1; $$`,
  `%' escape '!' union select null--`,
  `{"$ne": null}`,
  // Pages
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `javascript:alert(1)`,
  `</textarea><svg/onload=alert(1)>`,
  `<!--#exec cmd="id"-->`,
  `&lt;b&gt;&#x41;&amp;`,
  // Templates and programs
  '${7*7}',
  '{{7*7}}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{{constructor.constructor("return process")()}}',
  '${jndi:ldap://127.0.0.1/a}',
  '`id`; $(id) | id & id',
  // Heads and logs
  'a\r\nSet-Cookie: yinyu=stolen\r\n\r\n<html>',
  'a\n{"level":"error","msg":"forged"}',
  '\u001B[2J\u001B[31mred',
  '\u0085\u2028\u2029',
  // Paths
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd%00.png',
  'file:///etc/passwd',
  'CON',
  // Tables
  '=1+1',
  '=HYPERLINK("http://127.0.0.1","x")',
  '+cmd|/c calc!A0',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '＝1＋1',
  // Characters
  '㐀䶮𫓧𠀀',
  '👩‍👩‍👧‍👦🇨🇳❤️',
  'שלום مرحبا\u202Eevil\u202C',
  'a\u200Bb\u200Dc\uFEFFd',
  'e\u0301 Å ﬁ ①',
  '\uFFFE\uFFFF',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '0',
  '   ',
  '-1e309',
  '9'.repeat(400),
  '%s%s%s%n %d \\u0000 \\x00',
]

/** Texts that no database and no file can keep: refused wherever they stand. */
export const unkeepable: readonly string[] = ['a\u0000b', '\uD800', 'a\uDC00b']

/** One more than the database counts rows to, and the last whole number of JSON. */
export const numbersTooLarge: readonly string[] = ['2147483648', '9007199254740991']
