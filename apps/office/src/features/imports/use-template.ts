import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../calls/client.ts';
import { saveText } from '../../components/file-bytes.ts';

type Kind = 'members' | 'employers' | 'register' | 'awards';

export const NAMES: Readonly<Record<Kind, string>> = {
  members: '会员信息',
  employers: '用人单位',
  register: '备案名册',
  awards: '以往受助记录',
};

/** Saves the template of a register. */
export function useTemplate(kind: Kind): () => void {
  const template = useQuery({ ...trpc.registers.template.queryOptions({ kind }), enabled: false });
  return () =>
    void template.refetch().then(({ data }) => {
      if (data !== undefined) saveText(`${NAMES[kind]}模板.csv`, data);
    });
}
