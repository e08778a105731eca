import { type Day, type Fen, ok, parseYuan, type Received, refused } from '@zhutui/core';
import { type Column, dayCell, filled, words } from '../sheets/column.ts';
import { idNumberColumn } from './member-columns.ts';

/** What a row of awards of other editions or programmes has. */
export const awardColumns = (today: Day) => ({
  idNumber: idNumberColumn(today),
  programme: filled(words('助推项目', { noted: true })),
  planYear: planYear(today),
  category: words('类别'),
  certificate: words('证书编号'),
  occupation: words('职业', { aliases: ['职业（工种）'] }),
  level: words('等级'),
  amount: amountColumn,
  own: ownColumn,
  on: dayCell('批准日期', { aliases: ['日期', '发放日期'] }),
  state: stateColumn,
});

const planYear = (today: Day): Column<number> => ({
  header: '年度',
  need: 'filled',
  read: (cell) => {
    const year = /^(\d{4})年?(度)?$/.exec(cell.normalize('NFKC').trim())?.[1];
    const plausible = year !== undefined && year >= '1949' && Number(year) <= Number(today.slice(0, 4)) + 1;
    return plausible ? ok(Number(year)) : refused({ code: 'cell-year', message: '“年度”应填四位年份。' });
  },
});

const amountColumn: Column<Fen> = {
  header: '金额(元)',
  aliases: ['金额'],
  need: 'filled',
  read: (cell) => {
    const amount = parseYuan(cell.normalize('NFKC').replaceAll(',', ''));
    if (amount !== undefined && amount > 0) return ok(amount);
    return refused({
      code: 'cell-amount',
      message: '“金额(元)”应为大于0的金额，最多两位小数，如 800 或 800.00。',
    });
  },
};

/** What of the award the person received, where others were paid by it too; nothing is possible. */
const ownColumn: Column<Fen | undefined> = {
  header: '其中本人所得(元)',
  aliases: ['其中本人所得', '本人所得(元)', '本人所得'],
  read: (cell) => {
    const typed = cell.normalize('NFKC').replaceAll(',', '').trim();
    const amount = parseYuan(typed);
    if (typed === '' || amount !== undefined) return ok(amount);
    return refused({
      code: 'cell-own',
      message: '“其中本人所得(元)”应为金额，最多两位小数；全部归本人的可以不填。',
    });
  },
};

const STATES = {
  已发放: 'paid',
  已拨付: 'paid',
  已批准: 'granted',
  待拨付: 'granted',
  已撤销: 'reversed',
  已收回: 'reversed',
} as const satisfies Readonly<Record<string, Exclude<Received['state'], 'filed'>>>;

const isState = (word: string): word is keyof typeof STATES => Object.hasOwn(STATES, word);

const stateColumn: Column<(typeof STATES)[keyof typeof STATES]> = {
  header: '状态',
  need: 'filled',
  read: (cell) => {
    const word = cell.trim();
    if (isState(word)) return ok(STATES[word]);
    return refused({ code: 'cell-state', message: `“状态”应为：${Object.keys(STATES).join('、')}。` });
  },
};
