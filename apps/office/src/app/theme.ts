import type { ThemeConfig } from 'antd';

/** The office in the portal's colours, dense enough for a day's work; quiet text keeps its contrast. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#17498a',
    colorInfo: '#17498a',
    colorError: '#a31515',
    colorSuccess: '#1d6b3c',
    colorWarning: '#c98a00',
    colorLink: '#17498a',
    colorText: '#1b2430',
    colorTextSecondary: '#55606e',
    colorTextTertiary: '#55606e',
    colorTextDescription: '#55606e',
    colorTextPlaceholder: '#6a7482',
    colorBorder: '#8a95a3',
    colorBorderSecondary: '#d5dbe3',
    borderRadius: 6,
    fontSize: 15,
    fontFamily:
      '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
  },
};
