// What became of a mailed link, for this tab: a reload finds it, though never the link itself.

const KEPT = "linkOutcome";

/** @param answer what the server said; nothing but the times in it is kept */
export function keepOutcome(page, state, answer) {
  sessionStorage.setItem(KEPT, JSON.stringify({ page, state, answer: answer?.readyAt && { readyAt: answer.readyAt } }));
}

/** `forgotten` is a link that nothing has become of yet; null where this tab has seen none of this page. */
export function keptOutcome(page) {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  return kept?.page === page ? kept : null;
}
