import type { ThemeConfig } from 'antd';

/** The office in the portal's colours, dense enough for a day's work; quiet text keeps its contrast. */
export const theme: ThemeConfig = {
  token: {
    // Nothing moves for whoever asked their system for that.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
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
    colorTextPlaceholder: '#5f6977',
    colorBorder: '#8a95a3',
    colorBorderSecondary: '#d5dbe3',
    colorTextDisabled: '#5f6977',
    colorPrimaryBg: '#eef3fa',
    colorPrimaryBgHover: '#dfe9f6',
    controlItemBgActive: '#eef3fa',
    colorInfoBg: '#eef3fa',
    colorInfoBorder: '#b9cbe4',
    colorSuccessBg: '#e9f5ee',
    colorSuccessBorder: '#a9d3b9',
    colorErrorBg: '#fdf0ef',
    colorErrorBorder: '#e3b3b0',
    colorWarningBg: '#fdf5e4',
    colorWarningBorder: '#e6cd94',
    controlOutline: 'rgba(240, 165, 0, .55)',
    controlOutlineWidth: 3,
    borderRadius: 6,
    fontSize: 15,
    fontFamily:
      '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
  },
  components: {
    Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18, fontSizeLG: 15 },
    Button: { primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none' },
    Steps: { iconSizeSM: 26 },
  },
};
