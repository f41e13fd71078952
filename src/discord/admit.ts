/** How many questions are taken in how long. */
export interface Allowance {
  questions: number;
  milliseconds: number;
}

/** What one person may ask; generous for reading, tight for flooding. */
export const perPerson: Allowance = { questions: 5, milliseconds: 15_000 };

/** What one channel may be answered. */
export const perChannel: Allowance = { questions: 20, milliseconds: 15_000 };

/**
 * Lets questions in, or says how many seconds to wait.
 * Keeps only ids and times in memory, and only for as long as an allowance runs.
 */
export class Admission {
  readonly #times = new Map<string, number[]>();
  readonly #refused = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @returns 0 when the question is let in, else whole seconds to wait. */
  admit(personId: string, channelId: string): number {
    const now = this.#now();
    this.#forget(now);
    const wait = Math.max(
      this.#waitFor(`person ${personId}`, perPerson, now),
      this.#waitFor(`channel ${channelId}`, perChannel, now),
    );
    if (wait > 0) return Math.ceil(wait / 1000);
    for (const key of [`person ${personId}`, `channel ${channelId}`]) {
      this.#times.set(key, [...(this.#times.get(key) ?? []), now]);
    }
    return 0;
  }

  /** Whether this person is refused for the first time in a while, so that it is worth saying. */
  firstRefusal(personId: string): boolean {
    const now = this.#now();
    const last = this.#refused.get(personId);
    this.#refused.set(personId, now);
    return last === undefined || now - last >= perPerson.milliseconds;
  }

  #waitFor(key: string, allowance: Allowance, now: number): number {
    const recent = (this.#times.get(key) ?? []).filter(
      (time) => now - time < allowance.milliseconds,
    );
    const oldest = recent[0];
    if (oldest === undefined || recent.length < allowance.questions) return 0;
    return oldest + allowance.milliseconds - now;
  }

  #forget(now: number): void {
    const longest = Math.max(perPerson.milliseconds, perChannel.milliseconds);
    for (const [key, times] of this.#times) {
      const recent = times.filter((time) => now - time < longest);
      if (recent.length === 0) this.#times.delete(key);
      else this.#times.set(key, recent);
    }
    for (const [person, time] of this.#refused)
      if (now - time >= longest) this.#refused.delete(person);
  }
}
