import { importAwards, importEmployers, importMembers, importRegister } from '@zhutui/casework';
import { inhabitants, units } from './people.ts';
import { done, type Stage } from './stage.ts';

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n');
const yesNo = (value: boolean): string => (value ? '是' : '否');

const UNITS = table([['单位名称', '工会组织代码'], ...units.map(({ name, code }) => [name, code])]);

const MEMBERS = table([
  [
    '姓名',
    '身份证号',
    '手机号',
    '京卡卡号',
    '单位名称',
    '北京市工会会员',
    '所在单位工会关系隶属于市总工会',
    '北京市专职工会社会工作者',
    '工会关系所在区',
  ],
  ...inhabitants.map((one) => [
    one.name,
    one.idNumber,
    one.phone,
    one.card,
    one.employer,
    '是',
    yesNo(units.find(({ name }) => name === one.employer)?.municipal === true),
    yesNo(one.socialWorker),
    one.district,
  ]),
]);

const INSTITUTIONS = table([
  ['名称', '结果', '起', '止', '依据'],
  ['北京市电力行业技能评价中心', '是', '2020-07-01', '', '市中心备案机构公告（2020年第二批）'],
  ['北京快递职业技能评价有限公司', '是', '2021-03-15', '', '市中心备案机构公告（2021年第一批）'],
  ['某某文化咨询培训中心', '否', '2020-01-01', '', '市中心答复：未备案'],
]);

/** Awards of editions before this platform. */
const earlier = (idNumber: string): string =>
  table([
    ['身份证号', '助推项目', '年度', '类别', '证书编号', '职业', '等级', '金额(元)', '状态'],
    [
      idNumber,
      '在职职工职业发展助推计划',
      '2021',
      '国家职业资格证书',
      '2111003000100777',
      '电工',
      '三级',
      '800',
      '已发放',
    ],
  ]);

/** What the registrar brings in before anybody can apply. */
export async function fillRegisters(stage: Stage): Promise<void> {
  const { shop, key } = stage;
  const registrar = stage.staff('registrar');
  done(await importEmployers(shop, registrar, { key: key(), csv: UNITS }));
  done(await importMembers(shop, registrar, { key: key(), csv: MEMBERS }));
  done(await importRegister(shop, registrar, { key: key(), register: '备案评价机构', csv: INSTITUTIONS }));
}

/** The award of 2021 that one of the applicants of 2023 has had already. */
export async function fillEarlierAwards(stage: Stage, idNumber: string): Promise<void> {
  done(
    await importAwards(stage.shop, stage.staff('registrar'), { key: stage.key(), csv: earlier(idNumber) }),
  );
}
