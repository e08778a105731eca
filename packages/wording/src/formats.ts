import { type Fen, plainYuan } from '@zhutui/core';

/** `2,000.00 元` from fen. */
export function moneyWords(amount: number): string {
  const [whole = '', decimals = ''] = plainYuan(amount as Fen).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals} 元`;
}

/** `2024年10月31日` from `2024-10-31`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const BEIJING = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2023-06-01 09:00` in Beijing time from an instant. */
export function momentWords(instant: string): string {
  const parts = Object.fromEntries(
    BEIJING.formatToParts(Date.parse(instant)).map((part) => [part.type, part.value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}
