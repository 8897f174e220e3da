// A login between its two steps. It survives a reload: the challenge is in a cookie, and what is shown in this tab's storage.
import { post, Problem } from "../api.js";
import { resendAt } from "../parts/clock.js";
import { passkeysWork } from "../passkeys.js";

const KEPT = "secondStep";
/** What keeps one way from working, and leaves the others. */
const UNUSABLE = ["provider_stopped", "email_not_verified", "provider_not_enabled", "passkey_missing"];
let login = null; // name and password, in this tab's memory alone, for another way

/** Opens the second step with the first way that works, in the account's order; and remembers what kept one before it from working. */
export async function beginSecondStep(wanted, providers) {
  let skipped;
  for (const provider of providers) {
    try {
      return keep({ ...(await open(wanted, provider)), skipped: skipped && { provider: skipped.provider, code: skipped.code } });
    } catch (problem) {
      if (!UNUSABLE.includes(problem.code)) {
        throw problem;
      }
      skipped ??= Object.assign(problem, { provider });
    }
  }
  throw skipped;
}

/** The same login by another way. */
export async function anotherWay(provider) {
  return keep(await open(login, provider));
}

/** Another way takes the password again: after a reload it is not known any more. */
export function otherWaysWork() {
  return login !== null;
}

/** What a reload interrupted; null if there is nothing, or it is too late. */
export function secondStepUnderWay() {
  const step = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  return step && step.until > Date.now() ? step : null;
}

async function open(wanted, provider) {
  if (provider === "Passkey" && !passkeysWork()) {
    throw new Problem({ code: "passkey_missing" }, 0);
  }
  login = wanted;
  const step = await post("users/two_step_verification_login", { ...login, provider }, { anonymous: true });
  return { ...step, tries: 0, until: Date.now() + step.expiresIn * 1000, resendAt: resendAt(step) };
}

/** What is shown from now on. */
export function keep(step) {
  sessionStorage.setItem(KEPT, JSON.stringify(step));
  return step;
}

/** What nobody needs any more: the login is over, done, or left. */
export function forgetSecondStep() {
  sessionStorage.removeItem(KEPT);
  login = null;
}
