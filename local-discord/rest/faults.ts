/** What a test asks to go wrong. */
export interface FaultOrder {
  method: string;
  path: RegExp;
  status: number;
  /** the error's body; without one Discord's usual for the status */
  body?: Record<string, unknown>;
  /** how often, 1 if not said */
  times?: number;
  /** whether the request takes effect although its answer is the error */
  takesEffect?: boolean;
}

export interface DelayOrder {
  method: string;
  path: RegExp;
  milliseconds: number;
  times?: number;
}

export interface Faults {
  failures: (FaultOrder & { left: number })[];
  delays: (DelayOrder & { left: number })[];
}

type Order = { method: string; path: RegExp; left: number };

/** The first order that this request meets, counted down. */
export function takeOrder<Kind extends Order>(
  orders: Kind[],
  method: string,
  path: string,
): Kind | undefined {
  const order = orders.find(
    (candidate) => candidate.left > 0 && candidate.method === method && candidate.path.test(path),
  );
  if (order) order.left -= 1;
  return order;
}
