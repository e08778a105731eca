import type { Finding } from '@zhutui/core';
import { Form, Input, Radio } from 'antd';
import { Sentence } from '../../components/sentence.tsx';

/** A ruling as far as it has been given. */
export interface Typed {
  readonly sentence: string;
  /** What the rules left open, in their own words. */
  readonly asks: string;
  readonly met: boolean | undefined;
  readonly reason: string;
}

export const blankRulings = (open: readonly Finding[]): Typed[] =>
  open.map(({ sentence, reason = '' }) => ({ sentence, asks: reason, met: undefined, reason: '' }));

const SHORTEST = 2;

/** Whether a ruling says which way, and why. */
export const typedWell = ({ met, reason }: Typed): boolean =>
  met !== undefined && reason.trim().length >= SHORTEST;

/** The rulings as they are sent; none where nothing was referred. */
export const ruled = (typed: readonly Typed[]) =>
  typed.length === 0
    ? {}
    : {
        rulings: typed.map(({ sentence, met, reason }) => ({
          sentence,
          met: met === true,
          reason: reason.trim(),
        })),
      };

interface RulingsFormProps {
  readonly rulings: readonly Typed[];
  readonly change: (next: readonly Typed[]) => void;
}

/** A senior reviewer's answer to each sentence that the rules left to a person: met or not, and why. */
export const RulingsForm = ({ rulings, change }: RulingsFormProps) => (
  <Form layout="vertical">
    {rulings.map((ruling, at) => (
      <OneRuling
        key={ruling.sentence}
        at={at}
        ruling={ruling}
        set={(part) => change(rulings.map((one) => (one === ruling ? { ...one, ...part } : one)))}
      />
    ))}
  </Form>
);

interface OneRulingProps {
  readonly at: number;
  readonly ruling: Typed;
  readonly set: (part: Partial<Typed>) => void;
}

const OneRuling = ({ at, ruling: { sentence, asks, met, reason }, set }: OneRulingProps) => (
  <fieldset className="ruling">
    <legend>
      <Sentence sentence={sentence} />
    </legend>
    <p className="finding-reason">{asks}</p>
    <Radio.Group
      aria-label="核定结果"
      value={met}
      onChange={(event) => set({ met: event.target.value as boolean })}
      options={[
        { value: true, label: '核定符合' },
        { value: false, label: '核定不符合' },
      ]}
    />
    <Form.Item label="核定理由" htmlFor={`ruling-${at}`} required>
      <Input.TextArea
        id={`ruling-${at}`}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => set({ reason: event.target.value })}
      />
    </Form.Item>
  </fieldset>
);
