// Completes a recovery: pages.js has given link and password, and what it was answered enables an authenticator here.

import { answers, show } from "./pages.js";

const api = document.body.dataset.api ?? "";
const proof = document.querySelector("#proof");
const notice = document.querySelector("#proof-notice");
const bearer = { token: "" };

answers(async (answer) => {
  bearer.token = answer.enrolmentToken ?? "";
  const begun = await post("users/enable_2fa", { provider: "Authenticator" });
  if (!begun.ok) {
    show("late");
    return;
  }
  const offer = await begun.json();
  document.querySelector("#picture").src = offer.qrCode;
  document.querySelector("#secret").textContent = offer.secret;
  show("scan");
});
proof.addEventListener("submit", submit);

async function submit(event) {
  event.preventDefault();
  const button = proof.querySelector("button");
  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }
  button.setAttribute("aria-disabled", "true");
  notice.textContent = "";
  try {
    await confirm();
  } catch {
    notice.textContent = "The server could not be reached. Please try again.";
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

async function confirm() {
  const fields = Object.fromEntries(new FormData(proof));
  const response = await post("users/enable_2fa_confirm", { ...fields, provider: "Authenticator" });
  if (response.ok) {
    const { recoveryCodes } = await response.json();
    document.querySelector("#codes").replaceChildren(...recoveryCodes.map(item));
    show("codes");
    return;
  }
  if (response.status === 401) {
    show("late");
    return;
  }
  notice.textContent = "The address or the code is not right. Please look at both and try again with the code that the app shows now.";
}

function post(path, body) {
  const headers = { "Content-Type": "application/json", "X-AuthEndpoints": "1" };
  if (bearer.token) {
    headers.Authorization = `Bearer ${bearer.token}`;
  }
  return fetch(api + path, { method: "POST", headers, body: JSON.stringify(body), credentials: "same-origin", cache: "no-store" });
}

function item(code) {
  const entry = document.createElement("li");
  entry.textContent = code;
  return entry;
}
