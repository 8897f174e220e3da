// WebAuthn, with the JSON that the server and the browser both speak (Level 3, §5.1.8 to §5.1.10).
import { post, Problem } from "./api.js";
import { forgetName } from "./parts/whose.js";

let waiting = null; // one ceremony at a time: the browser refuses a second one

/** Whether this browser knows passkeys at all. */
export function passkeysWork() {
  return typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Has a new passkey made. */
export async function makePasskey(options) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return (await ceremony((signal) => navigator.credentials.create({ publicKey, signal }))).toJSON();
}

/** Has a challenge signed. */
export async function signWithPasskey(options, mediation = "optional") {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return (await ceremony((signal) => navigator.credentials.get({ publicKey, mediation, signal }))).toJSON();
}

/** Signs in with a passkey alone; with `conditional` the browser offers it where it fills in names. */
export async function signInWithPasskey(mediation) {
  const { publicKey } = await post("users/passkeys/login_options", {}, { anonymous: true });
  const credential = await signWithPasskey(publicKey, mediation);
  forgetName(); // it says itself whose it is: a name that was typed before may be another's
  try {
    return await post("users/passkeys/login", { credential }, { anonymous: true });
  } catch (problem) {
    if (problem.code === "unknown_credential") {
      await PublicKeyCredential.signalUnknownCredential?.({ rpId: publicKey.rpId, credentialId: credential.id }).catch(() => {});
    }
    throw problem;
  }
}

/** Whether the browser can offer passkeys where it fills in names. */
export async function canFillIn() {
  return passkeysWork() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;
}

/** Ends what waits for the person: another ceremony, or another page, comes. */
export function stopWaiting() {
  waiting?.abort();
  waiting = null;
}

async function ceremony(run) {
  stopWaiting();
  const mine = (waiting = new AbortController());
  try {
    return await run(mine.signal);
  } catch (refusal) {
    throw new Problem({ code: mine.signal.aborted ? "passkey_aborted" : codeOf(refusal) }, 0);
  } finally {
    if (waiting === mine) {
      waiting = null;
    }
  }
}

function codeOf(refusal) {
  return { NotAllowedError: "passkey_refused", InvalidStateError: "passkey_known", SecurityError: "passkey_origin" }[refusal.name] ?? "passkey_failed";
}
