// A passkey. Where this server lets one sign in by itself, the browser is asked for one that can.
import { post } from "../api.js";
import { server } from "../server.js";
import { html } from "../view.js";
import { AddPage } from "./add-page.js";

const ALONE = {
  begin: ({ label }) => post("users/passkeys/options", { label }),
  confirm: ({ credential }) => post("users/passkeys", { credential }),
};

export default function AddPasskey({ person }) {
  return html`<${AddPage} person=${person} provider="Passkey" ...${server().passkeys?.passwordless ? ALONE : {}} />`;
}
