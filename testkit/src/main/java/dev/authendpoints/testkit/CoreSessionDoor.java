package dev.authendpoints.testkit;

import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.SessionId;

/** The door to sessions straight into the core. */
interface CoreSessionDoor extends SessionDoor, CoreVisit {
    @Override
    default Reply refresh(String refreshToken) {
        return auth().tokenRefresh()
                .refresh(new Secret(refreshToken), client())
                .map(Replies::of)
                .orElseGet(() -> Reply.of("invalid_token"));
    }

    @Override
    default Reply revoke(String refreshToken) {
        auth().tokenRefresh().revoke(new Secret(refreshToken), client());
        return Reply.of(Reply.OK);
    }

    @Override
    default Reply verify(String accessToken) {
        return asCaller(accessToken, caller -> Reply.of(Reply.OK));
    }

    @Override
    default Reply sessions(String accessToken) {
        return asCaller(
                accessToken,
                caller -> Replies.of(
                        auth().sessions().of(caller), caller.session().id()));
    }

    @Override
    default Reply endSession(String accessToken, String id) {
        return asCaller(
                accessToken,
                caller ->
                        Reply.of(auth().sessions().end(caller, new SessionId(id), client()) ? Reply.OK : "not_found"));
    }

    @Override
    default Reply endOtherSessions(String accessToken) {
        return asCaller(accessToken, caller -> {
            auth().sessions().endOthers(caller, client());
            return Reply.of(Reply.OK);
        });
    }

    @Override
    default Reply endAllSessions(String accessToken) {
        return asCaller(accessToken, caller -> {
            auth().sessions().endAll(caller, client());
            return Reply.of(Reply.OK);
        });
    }
}
