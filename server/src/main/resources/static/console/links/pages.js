// What each page behind a mailed link sends, asks for and leads to. Its words are those that begin with `link.` and its name.
import { AccountPassword, NewPassword, PasswordIfAsked } from "./fields.js";

/**
 * `path` takes the link's values; `ways` are the pages of the console that a state leads to; what `Fields` holds is sent along,
 * as `values` makes it.
 */
export const PAGES = {
  "verify-email": {
    icon: "Email",
    path: "users/verify_email_confirm",
    Fields: PasswordIfAsked,
    ways: { done: "/security", dead: "/security", taken: "/sign-in" },
  },
  "reset-password": {
    icon: "key",
    path: "users/reset_password_confirm",
    Fields: NewPassword,
    values: ({ newPassword }) => ({ newPassword, confirmNewPassword: newPassword }),
    ways: { done: "/sign-in", dead: "/forgot-password" },
  },
  "unlock-factor": {
    icon: "shield",
    path: "users/unlock_factor",
    ways: { done: "/sign-in", dead: "/sign-in" },
  },
  "not-me": {
    icon: "warning",
    path: "users/not_me",
    ways: { dead: "/forgot-password" },
  },
  "start-recovery": {
    icon: "key",
    path: "users/recovery_start",
    Fields: AccountPassword,
    ways: { dead: "/lost-everything" },
  },
  "cancel-recovery": {
    icon: "warning",
    path: "users/recovery_cancel",
    ways: { done: "/forgot-password" },
  },
};
