import { ConfigProvider, type ThemeConfig } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLargeType } from './large-type.ts'

const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

/** Darker than the defaults, so that every text reaches a contrast of 4.5 to 1. */
const colours = {
  colorPrimary: '#0b5e6b',
  colorLink: '#0b5e6b',
  colorInfo: '#0b5e6b',
  colorSuccess: '#17703f',
  colorWarning: '#8a5300',
  colorError: '#b42318',
  colorText: '#1b2a30',
  colorTextSecondary: '#46575e',
  colorTextTertiary: '#55656c',
  colorTextDescription: '#55656c',
  colorTextPlaceholder: '#66757c',
  colorTextDisabled: '#66757c',
  colorBorder: '#8fa1a8',
  colorBgLayout: '#f2f5f6',
}

/** Targets are 44 px high, 60 px in large type (reliability: ageing rules). */
const usual: ThemeConfig = {
  token: { ...colours, fontFamily: FONT, fontSize: 16, controlHeight: 44, borderRadius: 8, motion: false },
}
const large: ThemeConfig = {
  token: { ...usual.token, fontSize: 20, controlHeight: 60 },
}

/** The look of all pages: calm, one brand colour, large enough to read. */
export function Theme({ children }: { children: ReactNode }) {
  const isLarge = useLargeType()
  return (
    <ConfigProvider
      locale={zhCN}
      theme={isLarge ? large : usual}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}
