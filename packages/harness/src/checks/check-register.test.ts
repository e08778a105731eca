import type { Register } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { expect, it } from 'vitest';
import { checkRegister } from './check-register.ts';

const entry = { question: '问', readings: ['甲', '乙'], taken: '甲', why: '因' };
const register: Register = { '解释 1': entry, '解释 2': entry, '解释 3': entry };
const closes = { '四 年底前': { reading: ['解释 1', '解释 2', '解释 9'], by: '1999-12-31' } } as const;

it('takes every entry a sentence names for rested on, and misses the one that is not there', () => {
  const plugin = { ...toyScheme, requires: {}, closes, register };
  const faults = checkRegister(plugin, new Set(['解释 1', '解释 2', '解释 3', '解释 9'])).map(
    ({ name, faults }) => [name, faults],
  );
  expect(faults).toEqual([
    ['解释 1 问', []],
    ['解释 2 问', []],
    ['解释 3 问', ['没有规则或数据引用它']],
    ['解释 9', ['规则引用了它，登记簿中没有']],
  ]);
});
