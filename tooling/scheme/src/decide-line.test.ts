import { schemeSet } from '@zhutui/core';
import { toyFacts, toyScheme } from '@zhutui/core/testing';
import { describe, expect, it } from 'vitest';
import { decideLine } from './decide-line.ts';

const [toy] = schemeSet([{ folder: 'toy', status: 'published', digest: '', plugins: [toyScheme] }]).entries;
const decide = (line: string | object) => {
  if (toy === undefined) throw new Error('the toy scheme is gone');
  return decideLine(toy, typeof line === 'string' ? line : JSON.stringify({ ...toyFacts, ...line }));
};

describe('a line of facts', () => {
  it.each([
    ['two of the same key', '{"route":"certificate","route":"contest"}', '“route”'],
    ['two of the same key deep inside', '{"route":"contest","claim":{"rank":1,"r\\u0061nk" : 2}}', '“rank”'],
    ['a text that ends too soon', '{"route":', '内容不完整'],
    ['a text broken in the middle', '{"route" 7}', '第10个字符'],
  ])('with %s is told so in Chinese', (_, line, words) =>
    expect(decide(line)).toEqual({
      error: {
        path: '',
        message: expect.stringMatching(new RegExp(`^(?!.*([Ee]xpected|JSON (input|at))).*${words}`)),
      },
    }),
  );

  it('may have a key again in another object, and words in a text that look like one', () => {
    const claim = { ...toyFacts.claim, issuer: '"level": 一级 \\', number: '"number":"1","number":"2"' };
    expect(decide({ claim })).toMatchObject({ outcome: 'eligible' });
  });

  it('N16-0 may not say of one item of a list both that it is listed and that it is not', () => {
    const entry = (item: string, included: boolean) => ({ list: '玩具赛', item, included, source: '公告' });
    expect(decide({ lists: [entry('木工', true), entry('木 工', true)] })).toHaveProperty('outcome');
    expect(decide({ lists: [entry('木工', true), entry('瓦工', false), entry('木 工', false)] })).toEqual({
      error: { path: 'lists.2', message: expect.stringContaining('既记为在列又记为不在列') },
    });
  });
});
