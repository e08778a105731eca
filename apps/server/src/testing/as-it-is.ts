export { packages } from '@zhutui/registry';
