import { nearProgrammes, type Shop } from '@zhutui/casework';
import type { Logger } from 'pino';

/** A warning at the start for each programme of imported awards that no plan looks at but may be meant by one. */
export async function tellNearProgrammes(shop: Shop, log: Logger): Promise<void> {
  for (const { stored, near, awards } of await nearProgrammes(shop))
    log.warn(
      { awards },
      `以往受助记录中的“${stored}”没有计划要看，与它相近的有“${near}”。如是同一项目，请以“${near}”重新导入这些记录，原记录以“已撤销”再导入一次。`,
    );
}
