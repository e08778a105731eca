import {
  apply,
  approve,
  correct,
  receive,
  refer,
  refuse,
  returnForCorrection,
  withdraw,
} from '@zhutui/casework';
import {
  checkBatch,
  exportFile,
  importReturn,
  prepareBatch,
  releaseBatch,
  sandboxReturn,
} from '@zhutui/payout';
import { inhabitants } from './people.ts';
import { done, type Stage } from './stage.ts';

/** An application as the script follows it. */
export interface Followed {
  readonly id: string;
  readonly version: number;
}

export interface Filing {
  readonly who: string;
  readonly scheme: string;
  readonly route: string;
  readonly claim: Readonly<Record<string, unknown>>;
  /** By the member on the web unless staff key it. */
  readonly by?: 'hotline' | 'station' | 'paper';
}

/** Files an application, by the member or by the clerk for them. */
export async function file(stage: Stage, { who, by, ...filing }: Filing): Promise<Followed> {
  const { shop, key } = stage;
  const keyed = { key: key(), ...filing, channel: by ?? ('web' as const) };
  if (by === undefined) return { id: done(await apply(shop, await stage.member(who), keyed)).id, version: 1 };
  const idNumber = inhabitants.find(({ name }) => name === who)?.idNumber ?? '';
  return { id: done(await apply(shop, stage.staff('clerk'), { ...keyed, idNumber })).id, version: 1 };
}

type Target = Followed & { readonly key: string };
type Stepped = Promise<Parameters<typeof done<Followed>>[0]>;

async function step(stage: Stage, from: Followed, take: (target: Target) => Stepped): Promise<Followed> {
  return done(await take({ key: stage.key(), id: from.id, version: from.version }));
}

export const take = (stage: Stage, from: Followed): Promise<Followed> =>
  step(stage, from, (target) => receive(stage.shop, stage.staff('reviewer'), target));
export const pass = (stage: Stage, from: Followed): Promise<Followed> =>
  step(stage, from, (target) => approve(stage.shop, stage.staff('reviewer'), target));
export const turnDown = (stage: Stage, from: Followed, reason: string): Promise<Followed> =>
  step(stage, from, (target) => refuse(stage.shop, stage.staff('reviewer'), { ...target, reason }));
export const sendUp = (stage: Stage, from: Followed, reason: string): Promise<Followed> =>
  step(stage, from, (target) => refer(stage.shop, stage.staff('reviewer'), { ...target, reason }));
export const sendBack = (stage: Stage, from: Followed, path: string, text: string): Promise<Followed> =>
  step(stage, from, (target) =>
    returnForCorrection(stage.shop, stage.staff('reviewer'), { ...target, notes: [{ path, text }] }),
  );
export const takeBack = async (stage: Stage, from: Followed, who: string): Promise<Followed> => {
  const member = await stage.member(who);
  return step(stage, from, (target) => withdraw(stage.shop, member, target));
};
export const putRight = async (
  stage: Stage,
  from: Followed,
  who: string,
  claim: Filing['claim'],
): Promise<Followed> => {
  const member = await stage.member(who);
  return step(stage, from, (target) => correct(stage.shop, member, { ...target, claim }));
};

/** Who makes, checks and releases a funder's batches. */
export type Desk3 = readonly [maker: string, checker: string, releaser: string];

/** Makes a batch of all that is due, has it checked and released, and takes in the bank's answer. */
export async function payOut(
  stage: Stage,
  funder: string,
  [maker, checker, releaser]: Desk3,
  failures: Readonly<Record<number, string>> = {},
): Promise<void> {
  const { shop, key } = stage;
  const { batches } = done(await prepareBatch(shop, stage.staff(maker), { key: key(), funder }));
  for (const { id } of batches) {
    done(await checkBatch(shop, stage.staff(checker), { key: key(), id }));
    done(await releaseBatch(shop, stage.staff(releaser), { key: key(), id }));
    const exported = done(await exportFile(shop, stage.staff(releaser), id));
    done(
      await importReturn(shop, stage.staff(releaser), {
        key: key(),
        id,
        bytes: sandboxReturn(exported.bytes, failures),
      }),
    );
  }
}
