const STEPS = ['阅读须知', '填写', '核对', '提交成功'] as const;
export type StepName = (typeof STEPS)[number];

/** How far an application has come on its way in. */
export function Steps({ at }: { readonly at: StepName }) {
  const current = STEPS.indexOf(at);
  return (
    <ol className="steps" aria-label="申报步骤">
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < current ? 'done' : ''}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}
