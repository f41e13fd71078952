import { subscribe } from '../events.ts';
import type { DiscordState } from '../state.ts';

/**
 * Waits until `look` finds something, looking again whenever anything happens.
 * Rejects with `tooLate` after so many milliseconds of real time, or once `look` throws.
 */
export function until<Found>(
  state: DiscordState,
  look: () => Found | undefined,
  { within, tooLate }: { within: number; tooLate: () => Error },
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      unsubscribe();
      // The bot's request that brought this about is answered first.
      setImmediate(settle);
    };
    const lookAgain = () => {
      try {
        const found = look();
        if (found !== undefined) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setTimeout(() => finish(() => reject(tooLate())), within);
    const unsubscribe = subscribe(state, lookAgain);
    lookAgain();
  });
}
