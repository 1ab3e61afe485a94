/** The first that fits counts: Edge and Opera also call themselves Chrome, and everybody calls himself Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge 浏览器'],
  [/OPR\/|Opera/, 'Opera 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/360(SE|EE)|QihooBrowser/, '360 浏览器'],
  [/Firefox\//, '火狐浏览器'],
  [/(Chrome|CriOS)\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
  [/curl|python|node|java|okhttp/i, '程序'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/UOS|Kylin|Linux|X11/, 'Linux'],
]

/** `Mozilla/5.0 (Windows NT 10.0) … Chrome/120` → `Chrome 浏览器，Windows`. */
export function describeAgent(agent: string): string {
  const find = (among: typeof browsers) => among.find(([sign]) => sign.test(agent))?.[1]
  const words = [find(browsers), find(systems)].filter((word) => word !== undefined)
  return words.length === 0 ? '未知的设备' : words.join('，')
}
