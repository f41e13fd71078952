import { createHash } from 'node:crypto';

/** So many requests in so many milliseconds. */
interface Limit {
  requests: number;
  windowMs: number;
}

interface Bucket {
  used: number;
  resetsAt: number;
}

/** How full each bucket is. */
export type RateLimits = Map<string, Bucket>;

/** What an answer's X-RateLimit headers tell. */
export interface RateLimitVerdict {
  allowed: boolean;
  scope: 'global' | 'user';
  limit: number;
  remaining: number;
  resetAfterSeconds: number;
  bucket: string;
}

/** https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const globalLimit: Limit = { requests: 50, windowMs: 1000 };

/** Discord publishes no limits of routes; these are what its headers said. */
const routeLimits: Record<string, Limit> = {
  'POST /channels/{channel_id}/messages': { requests: 5, windowMs: 5000 },
  'PATCH /channels/{channel_id}/messages/{message_id}': { requests: 5, windowMs: 5000 },
  'DELETE /channels/{channel_id}/messages/{message_id}': { requests: 5, windowMs: 1000 },
  'PUT /channels/{channel_id}/messages/pins/{message_id}': { requests: 5, windowMs: 4000 },
  'POST /webhooks/{webhook_id}/{webhook_token}': { requests: 5, windowMs: 2000 },
};
const otherRoutes: Limit = { requests: 50, windowMs: 1000 };

/** Responses to interactions count towards no limit but that of their own token. */
const exemptFromGlobal = /^\/(interactions|webhooks)\//;

function take(limits: RateLimits, key: string, limit: Limit, at: number) {
  let bucket = limits.get(key);
  if (!bucket || bucket.resetsAt <= at) {
    bucket = { used: 0, resetsAt: at + limit.windowMs };
    limits.set(key, bucket);
  }
  const allowed = bucket.used < limit.requests;
  if (allowed) bucket.used += 1;
  return {
    allowed,
    limit: limit.requests,
    remaining: limit.requests - bucket.used,
    resetAfterSeconds: (bucket.resetsAt - at) / 1000,
  };
}

/**
 * Counts a request against its route's limit and the global one.
 * A route's limit holds for each guild, channel or webhook by itself.
 */
export function countRequest(
  limits: RateLimits,
  request: { method: string; template: string; majorId: string; token: string; at: number },
): RateLimitVerdict {
  const { method, template, majorId, token, at } = request;
  const routeName = `${method} ${template}`;
  if (!exemptFromGlobal.test(template)) {
    const verdict = take(limits, `global ${token}`, globalLimit, at);
    if (!verdict.allowed) return { ...verdict, scope: 'global', bucket: 'global' };
  }
  const bucket = createHash('md5').update(routeName).digest('hex');
  const limit = routeLimits[routeName] ?? otherRoutes;
  return { ...take(limits, `${token} ${routeName} ${majorId}`, limit, at), scope: 'user', bucket };
}

/** The headers Discord sends with every answer. */
export function rateLimitHeaders(verdict: RateLimitVerdict, at: number): Record<string, string> {
  const resetAfter = verdict.resetAfterSeconds.toFixed(3);
  const refusal = {
    'retry-after': String(Math.ceil(verdict.resetAfterSeconds)),
    'x-ratelimit-scope': verdict.scope,
    ...(verdict.scope === 'global' && { 'x-ratelimit-global': 'true' }),
  };
  return {
    'x-ratelimit-limit': String(verdict.limit),
    'x-ratelimit-remaining': String(verdict.remaining),
    'x-ratelimit-reset': (at / 1000 + verdict.resetAfterSeconds).toFixed(3),
    'x-ratelimit-reset-after': resetAfter,
    'x-ratelimit-bucket': verdict.bucket,
    ...(!verdict.allowed && refusal),
  };
}
