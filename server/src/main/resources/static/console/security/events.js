// The events of an account, in plain words. Those that a newer server knows beside them are shown by their names.
import { has, t } from "../text.js";
import { providerName } from "../parts/providers.js";

/** What an owner should look at twice. */
const WARNING = new Set([
  "login_refused", "second_step_refused", "login_suspicious", "factor_stopped", "step_up_refused", "step_up_stopped", "refresh_token_reused",
  "device_copied", "enrolment_refused", "recovery_drill_refused", "password_stopped", "passkey_copied", "recovery_asked", "recovery_started",
  "recovery_announced", "recovery_granted", "reenrolment_opened", "factors_replaced", "two_step_disabled", "two_step_stopped", "account_frozen",
  "account_disabled", "email_taken", "pass_asked", "pass_issued", "pass_approved", "pass_redeemed", "pass_refused",
]);

const GOOD = new Set(["signed_in", "stepped_up", "factor_enabled", "email_verified", "account_thawed", "account_enabled", "recovery_codes_drilled"]);

/** Events whose detail is a provider, or `password`. */
const BY_PROVIDER = new Set([
  "signed_in", "login_opened", "login_suspicious", "stepped_up", "step_up_refused", "factor_stopped", "factor_enabled", "factor_moved", "factor_edited",
  "factor_removed", "enrolment_begun", "enrolment_refused",
]);

/** Events whose detail is a number. */
const COUNTED = new Set(["other_sessions_ended", "devices_removed", "recovery_code_used"]);

export function titleOf({ type }) {
  return has(`event.${type}`) ? t(`event.${type}`) : t("event.other", { name: type.replaceAll("_", " ") });
}

/** One line more; empty where the detail says nothing to its owner. */
export function detailOf({ type, detail }) {
  if (BY_PROVIDER.has(type) && detail) {
    return /^password$/i.test(detail) ? t("event.by-password") : providerName(detail);
  }
  if (COUNTED.has(type) && /^\d+$/.test(detail)) {
    return t(`event.${type}.detail`, { count: Number(detail) });
  }
  const key = `event.${type}.${detail.toLowerCase()}`;
  return detail && has(key) ? t(key) : "";
}

export function toneOf({ type }) {
  return WARNING.has(type) ? "warning" : GOOD.has(type) ? "good" : "usual";
}
