// The console: which page belongs to which address, and who may see it. Pages are loaded when they are shown.
import { Problem } from "./api.js";
import { asked } from "./early.js";
import { loadWords } from "./language.js";
import { Later } from "./parts/later.js";
import { forgetWhenLeft } from "./parts/leaving.js";
import SignIn from "./pages/sign-in.js";
import { go, place, usePlace } from "./router.js";
import { server } from "./server.js";
import { comeBackHere, usePerson, whoAmI } from "./session.js";
import { explain, t } from "./text.js";
import { html, render, useEffect, useState } from "./view.js";

/** For whoever is not signed in. */
const OUTSIDE = {
  "/sign-in": async () => SignIn,
  "/register": () => page("./pages/register.js"),
  "/forgot-password": () => page("./pages/forgot-password.js"),
  "/lost-everything": () => page("./pages/lost-everything.js"),
  "/pass": () => page("./pages/pass.js"),
  "/enrol": () => page("./pages/enrol.js"),
};

/** For whoever is signed in, inside the frame with the sections. */
const INSIDE = {
  "/security": () => page("./security/overview.js"),
  "/security/add": () => page("./security/add.js"),
  "/security/add/authenticator": () => page("./security/add-authenticator.js"),
  "/security/add/passkey": () => page("./security/add-passkey.js"),
  "/security/add/phone": () => page("./security/add-phone.js"),
  "/security/add/email": () => page("./security/add-email.js"),
  "/security/factor": () => page("./security/factor.js"),
  "/security/move": () => page("./security/move.js"),
  "/security/recovery-codes": () => page("./security/recovery-codes.js"),
  "/security/devices": () => page("./security/devices.js"),
  "/security/sessions": () => page("./security/sessions.js"),
  "/security/activity": () => page("./security/activity.js"),
  "/security/account": () => page("./security/account.js"),
  "/security/password": () => page("./security/password.js"),
  "/security/email": () => page("./security/email.js"),
  "/security/username": () => page("./security/username.js"),
  "/security/export": () => page("./security/export.js"),
  "/security/delete": () => page("./security/delete.js"),
};

async function page(file) {
  return (await import(file)).default;
}

function Console() {
  const person = usePerson();
  const { path } = usePlace();
  const inside = Object.hasOwn(INSIDE, path);
  useEffect(() => {
    if (place().path !== path) {
      return; // on the way elsewhere already
    }
    if (inside && person === null) {
      comeBackHere();
      go("/sign-in", true);
    } else if (!inside && (!Object.hasOwn(OUTSIDE, path) || person && path === "/sign-in")) {
      go(person ? "/security" : "/sign-in", true);
    }
  }, [path, person]);
  if (inside && person) {
    return html`<${Later} key="inside" load=${() => page("./inside.js")} person=${person} path=${path} to=${INSIDE[path]} />`;
  }
  return Object.hasOwn(OUTSIDE, path) ? html`<${Later} key=${path} load=${OUTSIDE[path]} />` : null;
}

function Failed({ problem }) {
  return html`
    <div class="single"><main class="card">
      <h1>${t("start.failed")}</h1>
      <p>${explain(problem)}</p>
      <button type="button" class="primary" onClick=${() => location.reload()}>${t("try-again")}</button>
    </main></div>`;
}

async function start() {
  const root = document.querySelector("#console");
  try {
    const [me] = await Promise.all([whoAmI(), asked]);
    if (place().path === "/") {
      go(me ? "/security" : "/sign-in", true);
    }
    document.title = server().productName;
    render(html`<${Console} />`, root);
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    await loadWords().catch(() => {});
    render(html`<${Failed} problem=${problem} />`, root);
  }
}

forgetWhenLeft(document.querySelector("#console"));
start();
