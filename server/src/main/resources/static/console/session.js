// Who is signed in, in this tab and in all others.
import { get, keepTime, onSessionOver, post, Problem } from "./api.js";
import { go, place } from "./router.js";
import { useEffect, useState } from "./view.js";

const tabs = new BroadcastChannel("authendpoints");
const listeners = new Set();
let person; // undefined: not asked yet; null: nobody

onSessionOver(sessionEnded);
tabs.onmessage = ({ data }) => {
  if (data === "signed-in") {
    whoAmI().then((me) => me && place().path === "/sign-in" && go("/security", true));
  } else {
    leave(data);
  }
};

/** The person who is signed in; null for nobody, undefined while it is not known. */
export function usePerson() {
  const [now, set] = useState(person);
  useEffect(() => {
    listeners.add(set);
    set(person);
    return () => listeners.delete(set);
  }, []);
  return now;
}

/** Asks the server who is signed in. Browsers that were never signed in here need not ask. */
export async function whoAmI() {
  if (localStorage.getItem("sessionUntil") === null) {
    return tell(null);
  }
  try {
    return tell(await get("users/me", { quiet: true }));
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) {
      localStorage.removeItem("sessionUntil");
      return tell(null);
    }
    throw problem;
  }
}

/** Takes what a completed login was answered, and goes to where the person wanted to go. */
export async function welcome(answer) {
  keepTime(answer);
  tabs.postMessage("signed-in");
  await whoAmI();
  const to = sessionStorage.getItem("wanted") ?? "/security";
  sessionStorage.removeItem("wanted");
  go(to, true);
}

/** Ends the session, in all tabs. */
export async function signOut() {
  await post("jwt/revoke", {}, { anonymous: true });
  tabs.postMessage("signed-out");
  leave("signed-out");
}

/** What pages do when the server says that there is no session any more: sign in, and come back. */
export function sessionEnded() {
  sessionStorage.setItem("wanted", place().path);
  tabs.postMessage("ended");
  leave("ended");
}

/** The account is gone, or was left by its owner. */
export function leave(why) {
  localStorage.removeItem("sessionUntil");
  tell(null);
  go(`/sign-in?because=${why}`, true);
}

/** When the session ends unless something is done; null where nobody is signed in. */
export function endsAt() {
  const until = localStorage.getItem("sessionUntil");
  return until === null ? null : Number(until);
}

function tell(me) {
  person = me;
  listeners.forEach((listener) => listener(me));
  return me;
}
