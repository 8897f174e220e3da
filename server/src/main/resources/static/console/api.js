// Speaks with the server: JSON both ways, tokens in cookies that no script reads, refusals as exceptions.

const API = document.body.dataset.api ?? "";
const HEADER = "X-AuthEndpoints"; // says that a script of this origin asks, and wants cookies
const MEANT = "X-AuthEndpoints-Account"; // for another account than this nothing is done
let language = "en";
let bearer; // in this page's memory alone
let proveAgain = async () => false;
let over = () => {};
let owner = () => undefined;
let proving = null;
let underWay = 0;

/** A refusal, as the server put it (RFC 9457); with the status 0 and the code `unreachable` where there was no answer. */
export class Problem extends Error {
  constructor(body, status) {
    super(body.detail ?? body.code);
    this.status = status;
    this.code = body.code ?? "internal_error";
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.body = body;
  }
}

/** In which language the server is to answer. */
export function speak(tag) {
  language = tag;
}

/** Sends a token with each request from now on, where the server gives it into the hands of pages and keeps no cookie. */
export function bear(token) {
  bearer = token;
}

/** What asks its owner for a fresh proof where the server wants one; it gives true once the request can be repeated. */
export function onStepUp(ask) {
  proveAgain = ask;
}

/** What happens when the server knows the session no longer. */
export function onSessionOver(leave) {
  over = leave;
}

/** Who tells whose pages these are: the account's `id`; nothing where nobody is signed in, or it is not known who. */
export function onOwner(tell) {
  owner = tell;
}

export const get = (path, options) => call("GET", path, undefined, options);
export const post = (path, body = {}, options) => call("POST", path, body, options);
export const patch = (path, body, options) => call("PATCH", path, body, options);
export const del = (path, options) => call("DELETE", path, undefined, options);

/**
 * Asks the server, and asks again where that helps: after a refresh of the session, and after a fresh proof of its owner. Somebody
 * else may have signed in meanwhile, in another tab: what one person began is not done with another's account.
 *
 * @param options `{anonymous: true}` where no session is meant: then nothing is asked twice; `{quiet: true}` where it may be over;
 *   `{meant: undefined}` where it is about whoever is signed in
 * @returns the answer's JSON; an empty object where it has none
 * @throws Problem
 */
export async function call(method, path, body, options = {}) {
  const meant = "meant" in options || options.anonymous ? options.meant : owner();
  try {
    return await once(method, path, body, meant);
  } catch (problem) {
    if (options.anonymous || options.refreshed && problem.code === "unauthenticated" || problem.status !== 401) {
      throw problem;
    }
    if (problem.code === "unauthenticated") {
      if (await refresh(meant)) {
        return call(method, path, body, { ...options, meant, refreshed: true });
      }
      options.quiet || over();
    }
    if (problem.code === "step_up_required" && (await proof(problem.body))) {
      return call(method, path, body, { ...options, meant });
    }
    throw problem;
  }
}

/** Asks once, however many requests wait for it. */
function proof(body) {
  proving ??= proveAgain(body).finally(() => (proving = null));
  return proving;
}

/** Exchanges the refresh token; one tab at a time, so that the others find it done. */
export async function refresh(meant = owner()) {
  const asked = Date.now();
  return navigator.locks.request("authendpoints-refresh", async () => {
    const refreshed = Number(localStorage.getItem("refreshed"));
    if (refreshed > asked && refreshed <= Date.now()) {
      return true; // another tab was quicker
    }
    try {
      const answer = await once("POST", "jwt/refresh", {}, meant);
      keepTime(answer);
      return true;
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
      return false;
    }
  });
}

/** Remembers until when the session lasts without another refresh, for all tabs. */
export function keepTime(answer) {
  localStorage.setItem("refreshed", String(Date.now()));
  if (answer.refreshExpiresIn) {
    localStorage.setItem("sessionUntil", String(Date.now() + answer.refreshExpiresIn * 1000));
  }
}

async function once(method, path, body, meant) {
  const answer = await send(method, path, body, meant);
  const text = await answer.text();
  const json = text && /json/.test(answer.headers.get("Content-Type") ?? "") ? JSON.parse(text) : {};
  if (json.code === "other_account") {
    location.reload(); // to the pages of whoever is signed in
  }
  if (!answer.ok) {
    throw new Problem({ ...json, retryAfter: answer.headers.get("Retry-After") }, answer.status);
  }
  return json;
}

async function send(method, path, body, meant) {
  const headers = { [HEADER]: "1", "Accept-Language": language };
  if (meant !== undefined) {
    headers[MEANT] = meant;
  }
  if (bearer) {
    headers.Authorization = `Bearer ${bearer}`;
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  busy(1);
  try {
    return await fetch(API + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
    });
  } catch {
    throw new Problem({ code: "unreachable" }, 0);
  } finally {
    busy(-1);
  }
}

/** The bar at the top of the page shows itself when an answer takes its time. */
function busy(change) {
  underWay += change;
  document.documentElement.classList.toggle("busy", underWay > 0);
}
