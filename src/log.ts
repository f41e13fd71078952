import { type Logger, pino } from 'pino';

export type { Logger };

/** The program's log: one JSON object a line on standard output; errors go in as `{ err }`. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, redact: ['token', '*.token'] });
}
