// What somebody who is signed in sees on each page: the frame with the sections, and what may come up over it.
import { Frame } from "./parts/frame.js";
import { Later } from "./parts/later.js";
import { SessionClock } from "./parts/session-clock.js";
import { StepUp } from "./parts/step-up.js";
import { html } from "./view.js";

export default function Inside({ person, path, to }) {
  return html`
    <${Frame} person=${person} path=${path}><${Later} key=${`${person.id} ${path}`} load=${to} person=${person} /><//>
    <${StepUp} key=${person.id} /><${SessionClock} />`;
}
