package dev.authendpoints.spring.passkey;

import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.passkey.Passkey;
import dev.authendpoints.factor.passkey.PasskeyFactor;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Writes somebody's passkeys down, with all that a page needs to tell password managers which of theirs are left. */
final class PasskeyReply {
    private PasskeyReply() {}

    static ResponseEntity<byte[]> list(PasskeyFactor kind, List<EnrolledFactor> factors, Caller caller) {
        Map<String, Passkey> passkeys =
                kind.of(caller.account().id()).stream().collect(Collectors.toMap(Passkey::id, Function.identity()));
        return new Reply()
                .with("rpId", kind.policy().party().id())
                .with("userHandle", kind.handle(caller.account().id()))
                .with(
                        "passkeys",
                        factors.stream()
                                .flatMap(factor -> Stream.ofNullable(passkeys.get(factor.id()))
                                        .map(passkey -> member(factor, passkey)))
                                .toList())
                .ok();
    }

    private static Map<String, @Nullable Object> member(EnrolledFactor factor, Passkey passkey) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("id", factor.id());
        member.put("label", factor.label());
        member.put("createdAt", factor.createdAt().toString());
        member.put("lastUsedAt", factor.lastUsedAt().map(Instant::toString).orElse(null));
        member.put("preferred", factor.preferred());
        member.put("credentialId", passkey.credentialId());
        member.put("aaguid", passkey.aaguid().toString());
        member.put("backupEligible", passkey.backupEligible());
        member.put("backedUp", passkey.backedUp());
        member.put("transports", passkey.transports());
        return member;
    }
}
