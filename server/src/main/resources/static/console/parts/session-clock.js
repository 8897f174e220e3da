// Says before a session ends that it will, and lets the person stay.
import { refresh } from "../api.js";
import { endsAt, sessionEnded } from "../session.js";
import { span, t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { ActionButton } from "./action.js";

const SOON = 5 * 60; // seconds
const EVERY = 5000; // milliseconds

export function SessionClock() {
  const [left, set] = useState(secondsLeft);
  useEffect(() => {
    const timer = setInterval(() => set(secondsLeft()), EVERY);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) {
      sessionEnded();
    }
  }, [left <= 0]);
  if (left > SOON || left <= 0) {
    return null;
  }
  async function stay() {
    if (await refresh()) {
      set(secondsLeft());
    } else {
      sessionEnded();
    }
  }
  return html`
    <div class="note warning floating" role="alert">
      <div><strong>${t("session.soon.title")}</strong><div>${t("session.soon.text", { time: span(Math.ceil(left / 60) * 60) })}</div></div>
      <${ActionButton} kind="primary small" action=${stay}>${t("session.stay")}<//>
    </div>`;
}

function secondsLeft() {
  const until = endsAt();
  return until === null ? Infinity : Math.round((until - Date.now()) / 1000);
}
