package dev.authendpoints.login;

/**
 * Names a login; the challenge is this and a MAC.
 *
 * @param value 128 random bits in base64url
 */
public record ChallengeId(String value) {
    @Override
    public String toString() {
        return "ChallengeId[hidden]";
    }
}
