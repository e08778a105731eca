/** A queue of one: whoever asks first goes first. */
export class Mutex {
  #tail: Promise<void> = Promise.resolve();

  /** Waits for its turn; the answer must be called once to let the next one in. */
  async lock(): Promise<() => void> {
    const before = this.#tail;
    let release: () => void = () => undefined;
    this.#tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }
}
