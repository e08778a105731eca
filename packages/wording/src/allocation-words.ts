import { moneyWords } from './formats.ts';

/** An allocation as a plan's description gives it: its data, without what is worked out by the plan itself. */
export interface AllocationData {
  readonly method: 'lottery' | 'first come' | 'ranking' | 'funds' | 'own';
  readonly at: 'intake' | 'settlement';
  readonly quota?: number | Readonly<Record<string, number>> | SharedQuota;
  readonly otherwise?: PutOffName;
  readonly order?: 'arrival' | 'lot';
  /** Fen. */
  readonly funds?: number;
}
interface SharedQuota {
  readonly total: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly reshared?: true;
}
type PutOffName = 'not drawn' | 'quota full' | 'waiting';

/** What one application was answered. */
export const answerWords: Readonly<Record<PutOffName | 'given', string>> = {
  given: '获得名额',
  'not drawn': '未中签',
  'quota full': '名额已满',
  waiting: '候补',
};

/** What is short, and how it is given out: `名额有限，统一分配`. */
export const limitTitle = ({ method, at }: AllocationData): string =>
  `${method === 'funds' ? '资金' : '名额'}有限，${at === 'intake' ? '先到先得' : '统一分配'}`;

/** How places or money are given out: `抽签确定，名额共 2 个。`, and how many there are of them. */
export function allocationWords(data: AllocationData): string {
  const places = quotaWords(data.quota);
  switch (data.method) {
    case 'lottery':
      return `审核通过后抽签确定，${places}。`;
    case 'ranking':
      return `审核通过后按评审名次确定，${places}。`;
    case 'first come':
      return data.at === 'intake'
        ? `按申报先后，先到先得，${places}。`
        : `审核通过后按申报先后确定，${places}。`;
    case 'funds':
      return `${fundsWords(data.funds)}审核通过后按${data.order === 'lot' ? '抽签次序' : '申报先后'}依次给予，用完为止。`;
    case 'own':
      return '审核通过后按通知规定的办法统一确定。';
  }
}

/** What becomes of those for whom nothing is left, and whether they may still come in. */
export function putOffWords({ method, otherwise }: AllocationData): string | undefined {
  const state = otherwise ?? (method === 'lottery' ? 'not drawn' : 'quota full');
  return method === 'own' && otherwise === undefined ? undefined : PUT_OFF[state];
}

const PUT_OFF: Readonly<Record<PutOffName, string>> = {
  'not drawn': '没有抽中的申报显示“未中签”，本次不予资助。',
  'quota full': '名额（资金）用完以后的申报显示“名额已满”，本次不予资助。',
  waiting: '暂未获得名额的申报显示“候补”，有名额空出或资金增加时依次递补。',
};

function quotaWords(quota: AllocationData['quota']): string {
  if (quota === undefined) return '名额有限';
  if (typeof quota === 'number') return `名额共 ${quota} 个`;
  if (isShared(quota))
    return `名额共 ${quota.total} 个，按规定比例分到${Object.keys(quota.weights).join('、')}${quota.reshared === true ? '，用不完的再分' : ''}`;
  return `名额：${Object.entries(quota)
    .map(([pool, places]) => `${pool} ${places} 个`)
    .join('、')}`;
}

const isShared = (quota: Exclude<AllocationData['quota'], number | undefined>): quota is SharedQuota =>
  typeof quota.weights === 'object';

const fundsWords = (funds: number | undefined): string =>
  funds === undefined ? '资金有限，' : `资金共 ${moneyWords(funds)}，`;
