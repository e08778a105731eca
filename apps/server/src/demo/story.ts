import { declareUnitMatch } from '@zhutui/casework';
import { prepareBatch } from '@zhutui/payout';
import { accounts, administrator, CITY, DISTRICT, MATCHING_UNIT, unitAccount } from './accounts.ts';
import {
  type Desk3,
  type Filing,
  file,
  pass,
  payOut,
  putRight,
  sendBack,
  sendUp,
  take,
  takeBack,
  turnDown,
} from './cases.ts';
import { inhabitants } from './people.ts';
import { fillEarlierAwards, fillRegisters } from './registers.ts';
import { done, type Stage } from './stage.ts';

/** One thing that happens in the demonstration city, at its moment of business time. */
export interface Act {
  readonly at: string;
  readonly play: (stage: Stage) => Promise<void>;
}

const who = (index: number): string => inhabitants[index]?.name ?? '';
const CITY_DESK: Desk3 = ['maker', 'checker', 'releaser'];
const DISTRICT_DESK: Desk3 = ['fs-maker', 'fs-checker', 'fs-releaser'];

const in2016 = (index: number, claim: Filing['claim'], by?: Filing['by']): Filing => ({
  who: who(index),
  scheme: 'beijing-2016',
  route: 'certificate',
  claim,
  ...(by === undefined ? {} : { by }),
});
const in2023 = (index: number, claim: Filing['claim'], by?: Filing['by']): Filing => ({
  ...in2016(index, claim, by),
  scheme: 'beijing-2023',
});

const CENTRE = '北京市职业技能鉴定管理中心';
const POWER = '北京电力行业职业技能鉴定中心';
const skill = (issuer: string, level: string, occupation: string, number: string, issuedOn: string) => ({
  issuer,
  level,
  occupation,
  number,
  issuedOn,
});

/** The worker whose case of 2016 stands at the reviewer's: a member in Fangshan. */
export const FANGSHAN_WORKER = 2;
/** The worker who has not applied yet in 2023. */
export const NEW_WORKER = 0;

const openTheHouse = async (stage: Stage): Promise<void> => {
  for (const account of [...accounts, administrator]) await stage.hire(account);
  await fillRegisters(stage);
  const unit = await stage.shop.desk.database.db
    .selectFrom('employer')
    .select('id')
    .where('name', '=', MATCHING_UNIT)
    .executeTakeFirstOrThrow();
  await stage.hire({ ...unitAccount, roles: [{ role: 'unit', scope: unit.id }] });
  const match = { matchKind: '定额', matchSum: 50_000, matchBudget: 500_000 };
  done(
    await declareUnitMatch(stage.shop, stage.staff('unit'), { key: stage.key(), employerId: unit.id, match }),
  );
};

const winterOf2016 = async (stage: Stage): Promise<void> => {
  const filings = [
    in2016(7, skill(POWER, '二级', '电力电缆工', '1613002000200107', '2016-05-20')),
    in2016(9, skill(POWER, '一级', '继电保护工', '1613002000100109', '2016-07-12'), 'station'),
    in2016(10, skill('北京通信行业职业技能鉴定中心', '二级', '线务员', '1614002000200110', '2016-09-30')),
    in2016(16, skill(CENTRE, '三级', '汽车维修漆工', '1601003000300116', '2016-03-18'), 'hotline'),
  ];
  for (const filing of filings) await pass(stage, await take(stage, await file(stage, filing)));
  const late = await file(
    stage,
    in2016(21, skill(POWER, '二级', '装表接电工', '1513002000200121', '2015-12-28')),
  );
  await turnDown(
    stage,
    await take(stage, late),
    '证书颁发日期为2015年12月28日，不在2016年1月1日至12月31日之内。',
  );
};

const payOf2016 = async (stage: Stage): Promise<void> => {
  await payOut(stage, CITY, CITY_DESK);
  await payOut(stage, DISTRICT, DISTRICT_DESK);
};

/** Received and awaiting review ever since. */
const fangshanCase = async (stage: Stage): Promise<void> => {
  await take(
    stage,
    await file(
      stage,
      in2016(
        FANGSHAN_WORKER,
        skill(POWER, '二级', '变电一次安装工', '1613002000200102', '2016-11-08'),
        'station',
      ),
    ),
  );
};

const aprilOf2023 = async (stage: Stage): Promise<void> => {
  await fillEarlierAwards(stage, inhabitants[23]?.idNumber ?? '');
  const filings = [
    in2023(1, skill(CENTRE, '三级', '快递员', '2201003000300101', '2022-04-15')),
    in2023(
      4,
      skill(
        '北京市电力行业技能评价中心',
        '二级',
        '电力电缆安装运维工',
        'Y000011000001222000104',
        '2022-08-22',
      ),
    ),
    in2023(8, skill(CENTRE, '一级', '电工', '2101003000100108', '2021-12-30'), 'hotline'),
    in2023(
      11,
      skill('北京快递职业技能评价有限公司', '三级', '快件处理员', 'S000011000002223000111', '2022-10-09'),
    ),
  ];
  for (const filing of filings) await pass(stage, await take(stage, await file(stage, filing)));
  const early = await file(
    stage,
    in2023(12, skill(CENTRE, '二级', '钳工', '2001003000200112', '2020-12-31')),
  );
  await turnDown(stage, await take(stage, early), '证书颁发日期早于2021年1月1日，不在助推范围之内。');
};

/** Paid, but for one whose card was replaced at the bank. */
const mayPayment = (stage: Stage): Promise<void> => payOut(stage, CITY, CITY_DESK, { 2: 'E04' });

const midMay = async (stage: Stage): Promise<void> => {
  const unknown = await file(
    stage,
    in2023(
      15,
      skill('某某文化传播职业技能培训学校', '三级', '茶艺师', 'S000011000099223000115', '2022-03-03'),
    ),
  );
  await sendUp(stage, await take(stage, unknown), '评价机构备案情况不明，请复核。');
  const wrong = in2023(17, skill(CENTRE, '三级', '育婴师', '220100300030011', '2022-06-06'), 'station');
  await sendBack(
    stage,
    await take(stage, await file(stage, wrong)),
    'claim.number',
    '证书编号少一位，请对照证书原件补正。',
  );
  const fixed = in2023(18, skill(CENTRE, '三级', '保育师', '2201003000300118', '2022-06-26'));
  const back = await sendBack(
    stage,
    await take(stage, await file(stage, fixed)),
    'claim.issuedOn',
    '请按首次取得证书的发证日期填写。',
  );
  await putRight(stage, back, fixed.who, { ...fixed.claim, issuedOn: '2022-06-20' });
  await takeBack(
    stage,
    await file(stage, in2023(22, skill(CENTRE, '二级', '车工', '2201003000200122', '2022-01-18'))),
    who(22),
  );
};

const endOfMay = async (stage: Stage): Promise<void> => {
  const social = {
    level: '社会工作师',
    managementNumber: '20221001011000000526',
    approvedOn: '2022-06-19',
    issuer: '北京市人力资源和社会保障局',
  };
  await file(stage, {
    who: who(5),
    scheme: 'beijing-2023',
    route: 'socialWorker',
    claim: social,
    by: 'paper',
  });
  await file(stage, in2023(23, skill(CENTRE, '三级', '电工', '2111003000100777', '2021-11-11')));
  await file(stage, in2023(24, skill(CENTRE, '二级', '焊工', '2201003000200124', '2022-09-09')));
  await take(
    stage,
    await file(
      stage,
      in2023(
        25,
        skill('北京市电力行业技能评价中心', '一级', '继电保护员', 'Y000011000001221000125', '2022-12-01'),
      ),
    ),
  );
  await file(
    stage,
    in2023(44, skill(CENTRE, '三级', '养老护理员', '2201003000300144', '2022-02-14'), 'station'),
  );
  for (const index of [26, 29, 30, 31]) {
    const claim = skill(CENTRE, '三级', '汽车维修工', `22010030003001${index}`, '2022-07-07');
    await pass(stage, await take(stage, await file(stage, in2023(index, claim))));
  }
  done(await prepareBatch(stage.shop, stage.staff('maker'), { key: stage.key(), funder: CITY }));
};

const june = async (stage: Stage): Promise<void> => {
  const claim = skill(CENTRE, '二级', '制冷空调系统安装维修工', '2201003000200132', '2022-05-05');
  await pass(stage, await take(stage, await file(stage, in2023(32, claim, 'hotline'))));
};

/** What happened in the demonstration city before anybody looks, in order. */
export const story: readonly Act[] = [
  { at: '2016-09-05T09:00:00+08:00', play: openTheHouse },
  { at: '2016-12-12T10:20:00+08:00', play: winterOf2016 },
  { at: '2017-01-16T15:00:00+08:00', play: payOf2016 },
  { at: '2017-03-01T09:30:00+08:00', play: fangshanCase },
  { at: '2023-04-17T14:10:00+08:00', play: aprilOf2023 },
  { at: '2023-05-08T11:00:00+08:00', play: mayPayment },
  { at: '2023-05-16T16:45:00+08:00', play: midMay },
  { at: '2023-05-29T09:15:00+08:00', play: endOfMay },
  { at: '2023-05-31T17:20:00+08:00', play: june },
];
