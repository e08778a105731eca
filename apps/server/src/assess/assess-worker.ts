import './worker-start.ts';

import { packages } from '@zhutui/registry';
import { serveCalls } from './serve-calls.ts';

serveCalls(packages);
