import { packages } from '@zhutui/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommand, type Command } from './testing/command.ts';

let command: Command;
beforeAll(async () => {
  command = await bundleCommand('main.ts');
});
afterAll(() => command.remove());

const plugins = packages.flatMap((one) => one.plugins);
const ids = plugins.map(({ id }) => id);
const schemes = plugins.filter((plugin) => plugin.kind === 'scheme');

describe('scheme over the schemes of this checkout', () => {
  it('lists every plugin the registry found', async () => {
    const { code, stdout } = await command.run(['list']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual(ids);
  });

  it.each(ids)('describes %s, for programs and for reading', async (id) => {
    const json = await command.run(['describe', id, '--json']);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout).notice.title).not.toBe('');
    expect((await command.run(['describe', id])).stdout).toContain(id);
  });

  it.each(schemes.map(({ id, routes }) => [id, Object.keys(routes)] as const))(
    'decides an empty claim under each route of %s without error',
    async (id, routes) => {
      const input = routes.map((route) => JSON.stringify({ route })).join('\n');
      const { code, stdout } = await command.run(['decide', id], input);
      expect(code).toBe(0);
      const answers = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(answers).toHaveLength(routes.length);
      for (const { outcome, amountFen } of answers) {
        expect(outcome).not.toBe('eligible');
        expect(amountFen).toBe(0);
      }
    },
  );

  // One plugin of each package: the others of its notice are tried with it.
  const first = packages.flatMap(({ plugins: [plugin] }) => (plugin === undefined ? [] : [plugin.id]));
  it.each(first)('checks %s by its notice and its written cases', { timeout: 180_000 }, async (id) => {
    expect(await command.run(['check', id])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('✓'),
    });
  });
});
