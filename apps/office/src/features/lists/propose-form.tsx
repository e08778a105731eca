import { Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { OpenList } from './list-views.ts';

interface ProposeFormProps {
  readonly lists: readonly OpenList[];
  readonly close: () => void;
}

/** Proposes an entry of an open list: which, in or not, and on what source. */
export function ProposeForm({ lists, close }: ProposeFormProps) {
  const [list, setList] = useState<string>();
  const [item, setItem] = useState('');
  const [included, setIncluded] = useState(true);
  const [source, setSource] = useState('');
  const propose = useWrite(trpc.lists.propose.mutationOptions(), {
    said: '已提出，待另一人确认。',
    done: close,
  });
  const ready = list !== undefined && item.trim() !== '' && source.trim().length >= 2;
  const send = (): void => {
    if (list !== undefined) propose.send({ list, item: item.trim(), included, source: source.trim() });
  };
  return (
    <Modal
      open
      title="提出一条"
      width={640}
      okText="提出"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={propose.busy}
      onOk={send}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item label="名单" htmlFor="list" required>
          <Select
            id="list"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            value={list ?? null}
            onChange={(next: string | null) => setList(next ?? undefined)}
            options={lists.map((one) => ({ value: one.list, label: one.title }))}
          />
        </Form.Item>
        <Form.Item label="条目（如职业名称）" htmlFor="item" required>
          <Input id="item" maxLength={200} value={item} onChange={(event) => setItem(event.target.value)} />
        </Form.Item>
        <Form.Item label={<span id="included-label">意见</span>} required>
          <Radio.Group
            aria-labelledby="included-label"
            value={included}
            onChange={(event) => setIncluded(event.target.value === true)}
            options={[
              { value: true, label: '在名单内' },
              { value: false, label: '不在名单内' },
            ]}
          />
        </Form.Item>
        <Form.Item
          label="依据"
          htmlFor="source"
          required
          extra="写明文件名称、文号或答复单位和日期，供确认人核对。"
        >
          <Input.TextArea
            id="source"
            rows={2}
            maxLength={500}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Reasons reasons={propose.reasons} />
    </Modal>
  );
}
