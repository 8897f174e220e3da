// The signs of the pages, drawn with one pen. They say nothing that words beside them do not say.
import { html } from "../view.js";

const SHAPES = {
  shield: html`<path d="M12 3 5 5.5v5.6c0 4.4 2.9 7.6 7 9.4 4.1-1.8 7-5 7-9.4V5.5z"/><path d="m9 11.8 2.2 2.2 4-4.4"/>`,
  Authenticator: html`<rect x="7" y="3" width="10" height="18" rx="2.2"/><path d="M11 17.8h2"/><path d="M12 7.5a2.6 2.6 0 1 0 2.6 2.6M12 10.1V7.5"/>`,
  Passkey: html`<circle cx="9" cy="8" r="3.6"/><path d="M3.5 19.5c.3-3.6 2.4-5.6 5.5-5.6 1 0 1.9.2 2.7.6"/><circle cx="17" cy="12.6" r="2.4"/><path d="M17 15v5.6l1.4-1.2M17 18.2l1.4-1"/>`,
  Email: html`<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 6.5 8.5 7 8.5-7"/>`,
  Phone: html`<path d="M4 5.5h16v10.5H11l-4.5 3.8V16H4z"/><path d="M8 9.2h8M8 12.4h5"/>`,
  RecoveryCode: html`<path d="M6 3h9l4 4v14H6z"/><path d="M15 3v4h4M9.5 12h6M9.5 15.5h6"/>`,
  key: html`<circle cx="8" cy="12" r="4"/><path d="M12 12h9M18 12v3.2M15 12v2.2"/>`,
  device: html`<rect x="4" y="5" width="16" height="10.5" rx="1.6"/><path d="M2.5 19h19"/>`,
  session: html`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.6 2.5 3.6 5.3 3.6 8.5s-1 6-3.6 8.5c-2.6-2.5-3.6-5.3-3.6-8.5s1-6 3.6-8.5z"/>`,
  activity: html`<path d="M3 12.5h4l2.6-7 4.4 13 2.6-6H21"/>`,
  person: html`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.5-4.4 3.4-6.6 7.5-6.6s7 2.2 7.5 6.6"/>`,
  done: html`<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.7 2.5L16 9.5"/>`,
  warning: html`<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16.2v.3"/>`,
  out: html`<path d="M14 4.5h5v15h-5M10.5 8 14 12l-3.5 4M14 12H4"/>`,
  delete: html`<path d="M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l.8 14h9.4l.8-14M10.2 10.5v6M13.8 10.5v6"/>`,
  copy: html`<rect x="8.5" y="8.5" width="11" height="11.5" rx="1.8"/><path d="M15.5 8.5V4.5h-11v11.5h4"/>`,
  print: html`<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3"/><path d="M7 14h10v6.5H7z"/>`,
  download: html`<path d="M12 4v11m-4.2-4 4.2 4.2 4.2-4.2M4.5 19.5h15"/>`,
  next: html`<path d="m9 5.5 6.5 6.5L9 18.5"/>`,
};

export function Icon({ name, ...rest }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" ...${rest}>${SHAPES[name] ?? SHAPES.key}</svg>`;
}
