export { payoutFaults } from './payout-faults.ts';
