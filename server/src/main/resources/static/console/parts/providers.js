// How each second factor is called, and shown. Providers of a host's own go by their names.
import { has, t } from "../text.js";

/** Sent to the person: they can be sent once more. Others of a host's own say so by where they were delivered to. */
const SENT = new Set(["Email", "Phone"]);
/** What people have by themselves. */
const HELD = new Set(["Passkey", "Authenticator", "RecoveryCode"]);

export function providerName(provider) {
  return has(`provider.${provider}`) ? t(`provider.${provider}`) : provider;
}

/** What a person has to do with it: "Enter a code from your authenticator app". */
export function providerTask(provider) {
  return has(`provider.${provider}.task`) ? t(`provider.${provider}.task`) : t("provider.task", { provider });
}

export function isSent(provider) {
  return SENT.has(provider);
}

export function isHeld(provider) {
  return HELD.has(provider);
}

/** How many digits its code has; 0 where it is no such code. */
export function digitsOf(provider) {
  return provider === "RecoveryCode" || !["Email", "Phone", "Authenticator"].includes(provider) ? 0 : 6;
}
