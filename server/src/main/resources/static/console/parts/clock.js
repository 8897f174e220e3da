// Time that runs out while a page is shown.
import { useEffect, useState } from "../view.js";

/** How many seconds are left until an instant (milliseconds since 1970), second by second; 0 once it has passed. */
export function useRemaining(until) {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [now, set] = useState(left);
  useEffect(() => {
    set(left());
    const timer = setInterval(() => set(left()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return now;
}

/** When another code may be sent, as an answer says it: milliseconds since 1970, so that it survives a reload. */
export function resendAt({ resendAfter = 0 }) {
  return Date.now() + resendAfter * 1000;
}
