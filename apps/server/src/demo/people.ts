/** One inhabitant of the demonstration city; all numbers are synthetic. */
export interface Inhabitant {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  /** Empty: eligible perhaps, but without a card yet. */
  readonly card: string;
  readonly employer: string;
  readonly district: string;
  readonly socialWorker: boolean;
}

export interface Unit {
  readonly name: string;
  readonly code: string;
  readonly district: string;
  readonly municipal: boolean;
}

export const units: readonly Unit[] = [
  { name: '北京电力建设有限公司', code: '110000001', district: '西城区', municipal: true },
  { name: '北京邮区中心局', code: '110000002', district: '朝阳区', municipal: true },
  { name: '房山区良乡机械厂', code: '110111001', district: '房山区', municipal: true },
  { name: '房山区燕山石化维修公司', code: '110111002', district: '房山区', municipal: true },
  { name: '北京通信服务有限公司', code: '110000003', district: '海淀区', municipal: true },
  { name: '西城区广安门内街道工会服务站', code: '110102001', district: '西城区', municipal: true },
  { name: '某部驻京单位服务中心', code: '990000001', district: '海淀区', municipal: false },
];

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗'];
const GIVEN = [
  '建国',
  '秀英',
  '志强',
  '丽华',
  '永福',
  '春梅',
  '海涛',
  '玉兰',
  '国庆',
  '雪梅',
  '立新',
  '桂芝',
  '宏伟',
  '晓燕',
  '文博',
  '佳怡',
];

/** Sixty inhabitants, the same every time; two in every thirty have no card. */
export const inhabitants: readonly Inhabitant[] = Array.from({ length: 60 }, (_, index) => inhabitant(index));

function inhabitant(index: number): Inhabitant {
  const unit = units[index % units.length] as Unit;
  const born = `${1965 + ((index * 7) % 35)}${two(1 + ((index * 5) % 12))}${two(1 + ((index * 11) % 28))}`;
  const station = unit.name.includes('服务站');
  return {
    name: `${SURNAMES[index % SURNAMES.length]}${GIVEN[(index * 3) % GIVEN.length]}`,
    idNumber: withCheck(`${station ? '110102' : '110108'}${born}${String(100 + index)}`),
    phone: `1380000${String(1000 + index)}`,
    card: index % 30 === 14 ? '' : withLuhn(`62166100000000${String(1000 + index)}`),
    employer: unit.name,
    district: unit.district,
    socialWorker: station,
  };
}

/** The ID number of the nth member of staff, who is none of the inhabitants. */
export function staffIdNumber(nth: number): string {
  const born = `${1966 + (nth % 30)}${two(1 + (nth % 12))}${two(1 + (nth % 28))}`;
  return withCheck(`110105${born}${String(nth % 1000).padStart(3, '0')}`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function withCheck(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const total = weights.reduce((sum, weight, at) => sum + weight * Number(seventeen[at]), 0);
  return seventeen + '10X98765432'.charAt(total % 11);
}

function withLuhn(digits: string): string {
  const total = [...digits].reverse().reduce((sum, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + String((10 - (total % 10)) % 10);
}
