package dev.authendpoints.testkit;

/** The door to profiles straight into the core. */
interface CoreProfileDoor extends ProfileDoor, CoreVisit {
    @Override
    default Reply setUsername(String accessToken, String username) {
        return asCaller(
                accessToken,
                caller -> Replies.of(auth().profile().usernameChange().change(caller, username, client())));
    }

    @Override
    default Reply setEmail(String accessToken, String email) {
        return asCaller(
                accessToken,
                caller -> Replies.of(auth().profile().emailChanging().begin(caller, email, client())));
    }

    @Override
    default Reply delete(String accessToken) {
        return asCaller(
                accessToken,
                caller -> Replies.of(auth().profile().accountDeletion().delete(caller, client())));
    }

    @Override
    default Reply export(String accessToken) {
        return asCaller(
                accessToken,
                caller -> auth().profile()
                        .accountExport()
                        .read(caller)
                        .map(ProfileReplies::of)
                        .orElseGet(() -> Reply.of("step_up_required")));
    }

    @Override
    default Reply securityEvents(String accessToken, String cursor) {
        return asCaller(
                accessToken,
                caller -> ProfileReplies.of(
                        auth().profile().securityEvents().page(caller, ProfileReplies.position(cursor))));
    }
}
