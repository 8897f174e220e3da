// The key of a trusted device: made by this browser, never to leave it, so that a copied cookie is worth nothing.
import { post } from "./api.js";

const ECDSA = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const KEY = "key";
const TRIAL = "trial";

/**
 * Makes a key: `deviceKey` is its public half for the field of that name, and `keepKey()` keeps it in place of a former one. That is
 * for when the server has taken it: until then this browser may be trusted by the former. Empty where no key can be kept.
 */
export async function newDeviceKey() {
  try {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(ECDSA, false, ["sign"]);
    await put(privateKey, TRIAL);
    return { deviceKey: await crypto.subtle.exportKey("jwk", publicKey), keepKey: () => put(privateKey, KEY).catch(() => {}) };
  } catch {
    return {}; // no IndexedDB, as in some private windows: the cookie alone
  }
}

async function put(key, name) {
  const kept = await store("readwrite");
  kept.delete(TRIAL);
  await result(kept.put(key, name));
}

/** What a sign-in with the password sends beside it, once there is a key. */
export async function deviceSignature() {
  const key = await kept();
  if (!key) {
    return {};
  }
  const nonce = await freshNonce();
  if (nonce === undefined) {
    return {};
  }
  const signed = await crypto.subtle.sign(ECDSA, key, new TextEncoder().encode(`authendpoints-device:${nonce}`));
  return { deviceNonce: nonce, deviceSignature: base64url(signed) };
}

/** Nothing where the server trusts devices no longer: then there is nothing to sign. */
async function freshNonce() {
  try {
    return (await post("jwt/device_nonce", {}, { anonymous: true })).nonce;
  } catch (problem) {
    if (problem.status === 404) {
      return undefined;
    }
    throw problem;
  }
}

async function kept() {
  try {
    return await result((await store("readonly")).get(KEY));
  } catch {
    return undefined;
  }
}

async function store(mode) {
  const opening = indexedDB.open("authendpoints", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("device");
  return (await result(opening)).transaction("device", mode).objectStore("device");
}

function result(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
