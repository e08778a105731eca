import { describe, expect, it } from 'vitest';
import { MESSAGE_LIMIT, render, VARIABLE_LIMIT } from './render.ts';
import { signature, templates } from './templates.ts';

const longest = '测'.repeat(VARIABLE_LIMIT);

describe('templates', () => {
  for (const [name, { text, title }] of Object.entries(templates)) {
    it(`${name} (${title}) fits into one message with the longest variables`, () => {
      const filled = signature + text.replace(/\{\w+\}/g, longest);
      expect(filled.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    });

    it(`${name} (${title}) holds no link, no currency sign and no signature of its own`, () => {
      expect(text).not.toMatch(/[¥￥【】]|:\/\/|www\./);
    });
  }

  it('a refusal says where the reasons are read and none of them', () => {
    expect(templates.refused.text).toContain('请登录或拨打12351查看原因');
    expect(templates.refused.text).not.toContain('{reason}');
  });
});

describe('render', () => {
  it('fills in the variables', () => {
    expect(render({ template: 'applied', variables: { reference: 'T0001' } })).toBe(
      '您的申请已提交，受理编号T0001，可登录查看进度。',
    );
  });

  const faults = {
    'a variable of 21 characters': '测'.repeat(21),
    'a blank variable': ' ',
    'a link': 'http://a.b',
    'a bare address': 'zhutui.cn',
    'a yuan sign': '¥2000',
    'a full-width yuan sign': '￥2000',
  };
  for (const [fault, reference] of Object.entries(faults)) {
    it(`refuses ${fault}`, () => {
      expect(() => render({ template: 'applied', variables: { reference } })).toThrow(RangeError);
    });
  }

  it('writes sums with the word 元', () => {
    const variables = { reference: 'T0001', amount: '2000.00元' };
    expect(render({ template: 'paid', variables })).toContain('2000.00元已拨付');
  });
});
