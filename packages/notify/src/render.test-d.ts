import { render } from './index.ts';

render({ template: 'paid', variables: { reference: '', amount: '' } });
// @ts-expect-error the template asks for an amount as well
render({ template: 'paid', variables: { reference: '' } });
// @ts-expect-error a refusal's message has no place for its reason
render({ template: 'refused', variables: { reference: '', reason: '' } });
// @ts-expect-error no such template
render({ template: 'greeting', variables: {} });
