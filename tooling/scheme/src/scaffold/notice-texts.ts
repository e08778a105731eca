import type { Plan } from './plan.ts';

/** The notice's skeleton: its headings are the clause paths, its text is still to be copied. */
export const noticeText = ({ answers, match }: Plan): string => `# ${heading(answers)}

${match === undefined ? SCHEME_CLAUSES : MATCH_CLAUSES}
## 校勘
`;

const heading = ({ number, title }: Plan['answers']): string =>
  number === '' ? title : `${number} ${title}`;

const SCHEME_CLAUSES = `## 一 助推对象

## 二 助推条件

## 三 助推标准

## 四 申报
`;

const MATCH_CLAUSES = `## 正文
`;

/** The interpretation register as it begins; an entry as the guide shows it. */
export const REGISTER = `import type { Register } from '@zhutui/core';

/** Where the notice can be read in more than one way, and what it is taken to mean. */
export const register: Register = {};
`;

export const EXCEPTIONS = `# 例外

检验时放过的地方，每一处写明理由；格式见 packages/harness/README.md。

## 叙述

| 条款 | 原文 | 理由 |
| --- | --- | --- |
`;
