import { type AllocationData, allocationWords, putOffWords } from '@zhutui/wording';
import type { Plan } from '../../components/plan.ts';
import { Sentence } from '../../components/sentence.tsx';

/** The sentences that limit places or money, each with what it comes to. */
export function HowDecided({ plan }: { readonly plan: Plan }) {
  const whole = plan.allocates.map((cited) => ({ ...cited, where: '' }));
  const apart = plan.routes.flatMap(({ title, allocates }) =>
    allocates.map((cited) => ({ ...cited, where: `${title}：` })),
  );
  return (
    <ul className="sentences">
      {[...whole, ...apart].map(({ sentence, value, where }) => (
        <li key={`${where}${sentence}`}>
          {where}
          <Sentence sentence={sentence} />
          <p className="quiet">{wordsOf(value as unknown as AllocationData)}</p>
        </li>
      ))}
    </ul>
  );
}

const wordsOf = (data: AllocationData): string => `${allocationWords(data)}${putOffWords(data) ?? ''}`;
