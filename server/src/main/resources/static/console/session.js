// Who is signed in, in this tab and in all others.
import { get, keepTime, onOwner, onSessionOver, post, Problem } from "./api.js";
import { forgetSecondStep } from "./pages/login-under-way.js";
import { keepNews } from "./parts/news.js";
import { forgetName, keepEnrolling } from "./parts/whose.js";
import { go, place } from "./router.js";
import { useEffect, useState } from "./view.js";

const tabs = new BroadcastChannel("authendpoints");
const listeners = new Set();
const RETURN = new Set(["ended", "stopped"]); // what nobody wanted: whoever signs in again is back where they were
let person; // undefined: not asked yet; null: nobody

onOwner(() => person?.id);
onSessionOver(sessionEnded);
tabs.onmessage = ({ data }) => {
  if (data === "signed-in") {
    askWho().then((me) => me && place().path === "/sign-in" && arrive());
  } else if (data === "changed") {
    person && refreshPerson();
  } else if (person) {
    depart(data); // whoever is not signed in here may be in the middle of something else
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
  return askWho();
}

/** The storage may lag behind what another tab says. */
async function askWho() {
  try {
    return tell(await get("users/me", { quiet: true, meant: undefined }));
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) {
      localStorage.removeItem("sessionUntil");
      return tell(null);
    }
    throw problem;
  }
}

/** Signs in with what `ask` is answered; where the account has to have a second step first, the person adds one. */
export async function signIn(ask) {
  try {
    await welcome(await ask());
  } catch (problem) {
    if (problem.code !== "two_step_enrolment_required") {
      throw problem;
    }
    keepEnrolling(problem.body.accountId);
    go("/enrol");
  }
}

/** Takes what a completed login was answered, and goes to where the person wanted to go. */
export async function welcome(answer) {
  keepTime(answer);
  forgetName();
  tabs.postMessage("signed-in");
  const me = await whoAmI();
  if (me) {
    keepNews(answer, me);
  }
  arrive();
}

/** Remembers the page of now, so that whoever signs in comes back to it. */
export function comeBackHere() {
  if (isInside()) {
    sessionStorage.setItem("wanted", location.hash.slice(1));
  }
}

function arrive() {
  const to = sessionStorage.getItem("wanted") ?? "/security";
  sessionStorage.removeItem("wanted");
  go(to, true);
}

/** Looks whether something about the person has changed, such as a confirmed address. */
export async function refreshPerson() {
  await get("users/me").then(tell, () => {}); // without an answer what is shown stays as it was
}

/** Ends the session, in all tabs. */
export async function signOut() {
  await post("jwt/revoke");
  leave("signed-out");
}

/** What pages do when the server says that there is no session any more: sign in, and come back. */
export function sessionEnded() {
  leave("ended");
}

/** Leaves the pages of the person, in all tabs; `why` says to the sign-in what happened. */
export function leave(why) {
  tabs.postMessage(why);
  depart(why);
}

function depart(why) {
  localStorage.removeItem("sessionUntil");
  forgetSecondStep(); // one of before, that was left for a look elsewhere
  if (isInside()) {
    if (RETURN.has(why)) {
      comeBackHere();
    }
    go(`/sign-in?because=${why}`, true);
  }
  tell(null);
}

function isInside() {
  return place().path.startsWith("/security");
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
