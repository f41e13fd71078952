/** A request a bot made, with what it was answered. */
export interface LoggedRequest {
  method: string;
  /** as sent, without /api/v10 and the query */
  path: string;
  query: Record<string, string>;
  /** e.g. /channels/{channel_id}/messages; null for an unknown route */
  route: string | null;
  body: unknown;
  fileNames: string[];
  /** from X-Audit-Log-Reason */
  reason: string | null;
  /** milliseconds since 1970, by the real clock */
  startedAt: number;
  /** how long the answer took; null while it is under way */
  milliseconds: number | null;
  /** 0 while it is under way */
  status: number;
  response: unknown;
}
