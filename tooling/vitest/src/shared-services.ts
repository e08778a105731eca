import { serveShared } from '@zhutui/testing/shared';

/** One PostgreSQL server and one unpacked browser for all workers of a run, started by the first that asks. */
export async function setup(): Promise<() => Promise<void>> {
  const services = await serveShared();
  process.env.ZHUTUI_TEST_SERVICES = services.address;
  return services.stop;
}
