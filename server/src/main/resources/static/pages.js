// The pages behind mailed links. Opening one changes nothing: only its button sends the link's token, in a POST.

const PATHS = {
  "verify-email": "users/verify_email_confirm",
  "reset-password": "users/reset_password_confirm",
  "unlock-factor": "users/unlock_factor",
  "not-me": "users/not_me",
  "start-recovery": "users/recovery_start",
  "cancel-recovery": "users/recovery_cancel",
  "finish-recovery": "users/recovery_confirm",
};

/** What is answered with a token, which may travel in a cookie. */
const SIGNING = new Set(["finish-recovery"]);

const form = document.querySelector("form");
const notice = form.querySelector(".notice");
const link = takeLink();
let then = async () => show("done");

if (link === null) {
  show("incomplete");
} else {
  show("ready");
}
form.addEventListener("submit", submit);
document.querySelector("#reveal")?.addEventListener("change", reveal);
addEventListener("hashchange", () => location.reload()); // another link, opened in the same tab

/** Reads the link's values and takes them out of the address bar and the history. */
function takeLink() {
  const values = new URLSearchParams(location.hash.slice(1));
  history.replaceState(null, "", location.pathname + location.search);
  const identity = values.get("uid");
  const token = values.get("token");
  return identity && token ? { identity, token } : null;
}

/** What a page does with the answer when there is more to do; by itself it says that it is done. */
export function answers(next) {
  then = next;
}

/** Shows one of the page's sections; its words are in the page. */
export function show(state) {
  for (const section of document.querySelectorAll("[data-state]")) {
    section.hidden = section.dataset.state !== state;
  }
  const heading = document.querySelector(`[data-state="${state}"] h1`);
  document.title = heading.textContent;
  if (state !== "ready") {
    heading.focus();
  }
}

async function submit(event) {
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }
  button.setAttribute("aria-disabled", "true");
  notice.textContent = "";
  explain([]);
  try {
    await send();
  } catch {
    notice.textContent = "The server could not be reached. Nothing was changed, as far as this page knows: please try again.";
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

async function send() {
  const api = document.body.dataset.api ?? "";
  const page = document.body.dataset.page;
  const response = await fetch(api + PATHS[page], {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(SIGNING.has(page) ? { "X-AuthEndpoints": "1" } : {}) },
    body: JSON.stringify({ ...link, ...Object.fromEntries(new FormData(form)) }),
    credentials: SIGNING.has(page) ? "same-origin" : "omit",
    cache: "no-store",
  });
  if (response.ok) {
    form.reset();
    await then(response.status === 204 ? {} : await response.json());
    return;
  }
  const problem = await response.json().catch(() => ({}));
  switch (problem.code) {
    case "invalid_token":
      return show("dead");
    case "email_taken":
      return show("taken");
    case "password_required":
      return askForThePassword();
    case "invalid_credentials":
      return explain([{ field: "password", message: "is not the password of the account that the mail names" }]);
    case "validation_failed":
      return explain(problem.errors ?? []);
    case "too_many_requests":
    case "busy":
    case "unavailable":
      notice.textContent = "The server is busy at this moment. Nothing was changed: please try again in a few seconds.";
      return;
    default:
      notice.textContent = "That did not work. Nothing was changed: please try again later.";
  }
}

/** A field that is disabled is not sent: the page asks only when the server does. */
function askForThePassword() {
  document.querySelector("#asked-for").hidden = false;
  const password = document.querySelector("#password");
  password.disabled = false;
  password.focus();
}

/** Puts what is wrong beside its field and goes to the first one; what has no field here goes above the button. */
function explain(errors) {
  const fields = [...form.querySelectorAll(".field input")];
  for (const input of fields) {
    const wrong = errors.filter((error) => error.field === input.name);
    document.querySelector(`#${input.name}-error`).textContent = wrong.map((error) => sentence(`${input.dataset.subject ?? input.labels[0].textContent} ${error.message}`)).join(" ");
    input.setAttribute("aria-invalid", String(wrong.length > 0));
  }
  const elsewhere = errors.filter((error) => !fields.some((input) => input.name === error.field));
  notice.textContent = elsewhere.map((error) => sentence(`${error.field} ${error.message}`)).join(" ");
  fields.find((input) => input.getAttribute("aria-invalid") === "true")?.focus();
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1) + ".";
}

function reveal(event) {
  for (const input of form.querySelectorAll(".field input")) {
    input.type = event.target.checked ? "text" : "password";
  }
}
