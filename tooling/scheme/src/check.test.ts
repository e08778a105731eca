import { toyPackage } from '@zhutui/harness/testing';
import { expect, it } from 'vitest';
import { run } from './run.ts';

const { plugins, notice, cases, exceptions } = toyPackage;

/** What `check` says of the toy package, its `cases.md` reading as given. */
async function check(id: string, file: string | undefined) {
  const told = { stdout: '', stderr: '', asked: '' };
  const code = await run(
    ['check', id],
    [{ folder: 'toy-folder', status: 'draft', digest: '0', notice, plugins }],
    {
      input: (async function* () {})(),
      print: async (text) => {
        told.stdout += text;
      },
      say: (line) => {
        told.stderr += line;
      },
      file: async (path) => {
        if (path.endsWith('exceptions.md')) return exceptions;
        told.asked = path;
        return file;
      },
    },
  );
  return { code, ...told };
}

it('tries the package of a scheme, or of a match, and ends with 0 when nothing is found', async () => {
  for (const id of ['toy', 'toy-match'])
    expect(await check(id, cases)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^✓ 全部通过\n/),
      asked: 'schemes/toy-folder/cases.md',
    });
});

it('ends with 1 and prints the faults and the rows still to be written', async () => {
  const { code, stdout } = await check('toy', cases.replace('| 末日 |', '| 末日 | 多了一格 |'));
  expect(code).toBe(1);
  expect(stdout).toContain('应有5格，实有6格');
  expect(stdout).toContain('| ？ | claim.issuedOn = 1998-12-31 | ？ | ？ | ？ |');
});

it('says which file is missing', async () => {
  expect(await check('toy', undefined)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('schemes/toy-folder/cases.md'),
  });
});
