import { toyFacts } from '@zhutui/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommand, type Command } from './testing/command.ts';

let command: Command;
beforeAll(async () => {
  command = await bundleCommand('testing/toy-main.ts');
});
afterAll(() => command.remove());

const explain = (facts: object, id = 'toy') =>
  command.run(['explain', id], JSON.stringify({ ...toyFacts, ...facts }, null, 2));

describe('scheme explain', () => {
  it('says sentence by sentence who is paid what, how the register reads it, and what a match adds', async () => {
    const { code, stdout } = await explain({});
    expect(code).toBe(0);
    for (const words of [
      '结论：符合条件，资助 100 元',
      '符合　　　 一 持卡会员',
      '解释 1 谁算会员 采用：持卡',
      '不适用　　 三 二级50元',
      '100 元　三 一级100元',
      '50 元　甲镇总工会（toy-match）',
    ])
      expect(stdout).toContain(words);
  });

  it('says which sentence refuses, which goes to a person and why', async () => {
    const { code, stdout } = await explain({ member: { holdsCard: false }, registers: {} });
    expect(code).toBe(0);
    expect(stdout).toContain('结论：不符合条件');
    expect(stdout).toContain('不符合　　 一 持卡会员');
    expect(stdout).toMatch(/待人工核定 二 备案机构\n\s+备案情况不明/);
  });

  it('says what is missing by its label, and which answer to ask next', async () => {
    const { stdout } = await explain({ claim: { issuer: '玩具中心' } });
    expect(stdout).toContain('结论：资料不全');
    expect(stdout).toMatch(/缺　　　　 二 1998年发证\n\s+尚缺：发证日期（claim\.issuedOn）/);
    expect(stdout).toMatch(/下一问：\n {2}\S+（claim\.\w+）：\d 句待此作答/);
  });

  it('ends with 1 on an application it cannot read, with 2 on a scheme that is not there', async () => {
    const unread = await explain({ claim: { colour: '红' } });
    expect(unread).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('claim.colour：') });
    expect(await explain({}, 'nowhere')).toMatchObject({ code: 2, stdout: '' });
    expect(await explain({}, 'toy-match')).toMatchObject({ code: 2, stdout: '' });
  });
});
