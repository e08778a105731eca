import { useMutation, useQuery } from '@tanstack/react-query';
import { newKey } from '@zhutui/client';
import type { Outputs } from '@zhutui/contract';
import { notedFields, typedFrom, useForm } from '@zhutui/form';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { queryClient, trpc } from '../../calls/client.ts';
import { failureOf } from '../../components/failure.ts';
import { Loading } from '../../components/loading.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { SignedIn } from '../../components/signed-in.tsx';
import { Title } from '../../components/title.tsx';
import { ClaimForm } from './claim-form.tsx';

export const CorrectPage = ({ id }: { readonly id: string }) => (
  <SignedIn>
    <CorrectById id={id} />
  </SignedIn>
);

function CorrectById({ id }: { readonly id: string }) {
  const found = useQuery(trpc.mine.read.queryOptions({ id }));
  if (found.isPending) return <Loading />;
  if (found.data?.ok !== true) return <Reasons reasons={failureOf(found)} />;
  return <Correct view={found.data.value} />;
}

type Returned = Extract<Outputs['mine']['read'], { ok: true }>['value'];

/** Puts right what staff asked for; everything else stands as it was sent. */
function Correct({ view }: { readonly view: Returned }) {
  const [fields] = useState(() => notedFields(view.fields, view.notes));
  const form = useForm(fields, typedFrom(fields, view.claim));
  const [key] = useState(newKey);
  const [, go] = useLocation();
  const correct = useMutation(
    trpc.mine.correct.mutationOptions({
      onSuccess: async (result) => {
        if (!result.ok) return;
        await queryClient.invalidateQueries();
        go(`/mine/${view.id}`);
      },
    }),
  );
  return (
    <>
      <Title>补正申报内容</Title>
      <p className="quiet">
        {view.schemeTitle}　受理编号 {view.reference}
      </p>
      <ClaimForm
        form={form}
        label="提交补正"
        done={() => correct.mutate({ key, id: view.id, version: view.version, claim: form.read.answers })}
      />
      <Reasons reasons={failureOf(correct)} />
    </>
  );
}
