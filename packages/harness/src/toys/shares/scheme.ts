import { atMost, defineScheme, type FactsOf, money, yuan } from '@zhutui/core';
import { lowered } from './lowered.ts';

const asks = { paid: money('自付的医疗费') };
const pays = {
  '一 住院、门诊的，按自付的医疗费补助，每人不超过900元': ({
    claim,
  }: {
    readonly claim: FactsOf<typeof asks>;
  }) => atMost(claim.paid, yuan(900)),
};

/** An invented notice whose routes share places and money: a cap on arrivals with a waiting line, then all lowered alike. */
export const shares = defineScheme({
  id: 'toy-shares',
  programme: '玩具医疗补助',
  year: 1999,
  title: '玩具医疗补助',
  funder: '玩具总工会',
  notice: { title: '玩具医疗补助办法', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  once: { '四 每人每年补助一次': { per: 'person', period: 'plan year' } },
  allocates: {
    '三 住院、门诊共20个名额，先到先得，名额满了的等候递补': {
      method: 'first come',
      quota: 20,
      otherwise: 'waiting',
    },
    '二 补助合计超过公布资金的，按同一比例降低，不足1元的舍去；降到不足1元的不发': {
      method: 'own',
      decides: lowered,
    },
  },
  routes: { hospital: { title: '住院', asks, pays }, clinic: { title: '门诊', asks, pays } },
});
