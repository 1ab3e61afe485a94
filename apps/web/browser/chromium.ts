import { chromium, type Browser } from 'playwright-core'

/**
 * What Playwright 1.65 turns off of Chromium; of two such lists Chromium heeds the last. Ours turns off, besides, the two
 * pages that it keeps ready under the address bar of every window: nobody here sees them, and they took half of the work
 * of opening a page.
 */
const TURNED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** Chromium as the tests find it. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--lang=zh-CN',
      `--disable-features=${TURNED_OFF.join(',')}`,
      // Chromium refuses its sandbox to root, which is what CI runs as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}
