import { Tabs } from 'antd';
import type { ReactNode } from 'react';

/** A body with money of its own. */
export interface NamedFunder {
  readonly funder: string;
  readonly name: string;
}

interface FunderTabsProps<F> {
  readonly funders: readonly F[];
  readonly children: (funder: F) => ReactNode;
}

/** One part for each body's money; no tabs where there is only one. */
export function FunderTabs<F extends NamedFunder>({ funders, children }: FunderTabsProps<F>) {
  const [only] = funders;
  if (only === undefined) return <p>目前没有由您经办的出资单位。</p>;
  if (funders.length === 1) return children(only);
  return (
    <Tabs
      items={funders.map((funder) => ({
        key: funder.funder,
        label: funder.name,
        children: children(funder),
      }))}
    />
  );
}
